package vn.canbo.service.journal;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which components of a record are {@link Personal}, its own and those of the records within it.
 *
 * @param within by the name of the component; only those that have any
 */
record PersonalParts(List<String> names, Map<String, PersonalParts> within) {

    private static final ClassValue<PersonalParts> KNOWN =
            new ClassValue<>() {
                @Override
                protected PersonalParts computeValue(Class<?> type) {
                    return read(type);
                }
            };

    PersonalParts {
        names = List.copyOf(names);
        within = Map.copyOf(within);
    }

    static PersonalParts of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static PersonalParts read(Class<?> type) {
        var within = new HashMap<String, PersonalParts>();
        components(type)
                .filter(it -> !isPersonal(it) && it.getType().isRecord())
                .forEach(
                        it -> {
                            var parts = of(it.getType());
                            if (!parts.isEmpty()) {
                                within.put(it.getName(), parts);
                            }
                        });
        var names =
                components(type)
                        .filter(PersonalParts::isPersonal)
                        .map(RecordComponent::getName)
                        .toList();
        return new PersonalParts(names, within);
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Stream.of(type.getRecordComponents()) : Stream.empty();
    }

    private static boolean isPersonal(RecordComponent component) {
        return component.isAnnotationPresent(Personal.class);
    }

    private boolean isEmpty() {
        return names.isEmpty() && within.isEmpty();
    }
}
