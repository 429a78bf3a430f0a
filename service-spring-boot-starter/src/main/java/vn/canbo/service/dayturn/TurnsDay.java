package vn.canbo.service.dayturn;

import java.time.LocalDate;

/**
 * What a capability does when a legal day begins, such as judging again whose verdict held until
 * that day.
 */
public interface TurnsDay {

    /** Called in one transaction per day, in order of days, once over all instances. */
    void turn(LocalDate day);
}
