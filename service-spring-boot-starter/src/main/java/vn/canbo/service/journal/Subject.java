package vn.canbo.service.journal;

import java.util.UUID;

/**
 * What a journal row is about; versions count 1..n without gaps per subject. A verdict's subject is
 * person and title, so that it never raises the version of a dossier.
 */
public record Subject(String kind, String id) {

    public static Subject person(UUID personId) {
        return new Subject("person", personId.toString());
    }

    public static Subject unit(UUID unitId) {
        return new Subject("unit", unitId.toString());
    }

    public static Subject verdict(UUID personId, String title) {
        return new Subject("verdict", personId + "/" + title);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
