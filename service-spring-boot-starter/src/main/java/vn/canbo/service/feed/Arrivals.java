package vn.canbo.service.feed;

import java.util.List;

/** Hears of every event on the topics read, also of those that no projection reads. */
public interface Arrivals {

    /** Called in the transaction of the poll batch, after all views were written. */
    void arrived(List<Told> told);
}
