package vn.canbo.service.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import vn.canbo.service.journal.Personal;

/**
 * Why something about a person was corrected or withdrawn may speak of an illness: it is kept under
 * the key of the person. An event is about a person when it, or a record within it, has a component
 * {@code personId}; those about units, courses and classes have none, and their reasons stay open.
 */
final class PersonalReasons {

    private PersonalReasons() {}

    static boolean areSealedIn(Class<?> event) {
        return !isAboutPerson(event) || openReasons(event).findAny().isEmpty();
    }

    private static boolean isAboutPerson(Class<?> type) {
        return components(type)
                .anyMatch(it -> it.getName().equals("personId") || isAboutPerson(it.getType()));
    }

    private static Stream<RecordComponent> openReasons(Class<?> type) {
        return components(type)
                .filter(it -> !it.isAnnotationPresent(Personal.class))
                .flatMap(it -> isReason(it) ? Stream.of(it) : openReasons(it.getType()));
    }

    /** A reason out of a list, such as that of an end, is no text. */
    private static boolean isReason(RecordComponent component) {
        return component.getType() == String.class
                && component.getName().toLowerCase(Locale.ROOT).endsWith("reason");
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }
}
