package vn.canbo.service.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** A demand on each class by itself. */
final class Demand extends ArchCondition<JavaClass> {

    private final Predicate<JavaClass> met;

    private Demand(String what, Predicate<JavaClass> met) {
        super(what);
        this.met = met;
    }

    static Demand that(String what, Predicate<JavaClass> met) {
        return new Demand(what, met);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!met.test(type)) {
            events.add(
                    SimpleConditionEvent.violated(
                            type, type.getName() + " does not " + getDescription()));
        }
    }
}
