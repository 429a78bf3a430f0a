package vn.canbo.personnel;

import java.util.function.Function;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.intake.Report;
import vn.canbo.service.intake.Reported;

/** Runs a command of a capability for one type of event from outside. */
public record Reporting<T extends Record>(
        ReportedType type, Function<Report<T>, Decision<?>> command) implements Reported<T> {

    @Override
    public Decision<?> carryOut(Report<T> report) {
        return command.apply(report);
    }
}
