package vn.canbo.personnel.whatif;

/** A draft that asks something of the specialists of the office, for whom nothing else is asked. */
public final class DraftPack {

    private final String id;
    private String version = "1";
    private String demands = "      - {criterion: PROFESSIONAL_LEVEL, least: UNIVERSITY}\n";
    private String graces = "";
    private String from = "2025-07-01";

    private DraftPack(String id) {
        this.id = id;
    }

    public static DraftPack named(String id) {
        return new DraftPack(id);
    }

    public DraftPack version(String other) {
        version = other;
        return this;
    }

    public DraftPack from(String day) {
        from = day;
        return this;
    }

    public DraftPack demanding(String criterion, String least) {
        demands += "      - {criterion: %s, least: %s}\n".formatted(criterion, least);
        return this;
    }

    /** Instead of the university that is asked anyway. */
    public DraftPack level(String least) {
        demands = "      - {criterion: PROFESSIONAL_LEVEL, least: %s}\n".formatted(least);
        return this;
    }

    public DraftPack withGraceForMinorities(String remedyBy) {
        graces =
                "    graces:\n"
                        + "      - {to: {ethnicMinority: true}, remedyBy: %s, instrument: %s-decision, certainty: CONFIRMED}\n"
                                .formatted(remedyBy, id);
        return this;
    }

    public String yaml() {
        return """
        id: %1$s
        version: "%2$s"
        name: {vi: Dự thảo, en: Draft}
        instruments:
          - {id: %1$s-decision, kind: DECISION}
        standards:
          - titles: [OFFICE_SPECIALIST]
            instrument: %1$s-decision
            certainty: CONFIRMED
            from: %3$s
            demands:
        """
                        .formatted(id, version, from)
                + demands
                + graces;
    }
}
