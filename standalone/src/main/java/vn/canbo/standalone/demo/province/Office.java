package vn.canbo.standalone.demo.province;

import static vn.canbo.events.code.MajorGroup.ACCOUNTING_AUDIT_FINANCE;
import static vn.canbo.events.code.MajorGroup.ADMINISTRATION_STATISTICS;
import static vn.canbo.events.code.MajorGroup.AGRICULTURE;
import static vn.canbo.events.code.MajorGroup.CONSTRUCTION_TRANSPORT;
import static vn.canbo.events.code.MajorGroup.CULTURE_SOCIETY;
import static vn.canbo.events.code.MajorGroup.IT;
import static vn.canbo.events.code.MajorGroup.LAND;
import static vn.canbo.events.code.MajorGroup.LAW;
import static vn.canbo.events.code.MajorGroup.MILITARY;
import static vn.canbo.events.code.MajorGroup.OTHER;
import static vn.canbo.events.code.MajorGroup.PARTY_AND_MASS_WORK;

import java.util.List;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.MajorGroup;

/**
 * The titles that the demo fills, with codes as the policy packs list them, how many of each a unit
 * has, and the majors its people usually studied.
 */
public enum Office {
    PARTY_SECRETARY(Rank.CADRE, 1, LAW, ADMINISTRATION_STATISTICS, PARTY_AND_MASS_WORK),
    PARTY_DEPUTY_SECRETARY(Rank.CADRE, 1, LAW, PARTY_AND_MASS_WORK),
    COUNCIL_VICE_CHAIR(Rank.CADRE, 1, LAW, ADMINISTRATION_STATISTICS),
    PC_CHAIR(Rank.CADRE, 1, LAW, ADMINISTRATION_STATISTICS, LAND),
    PC_VICE_CHAIR(Rank.CADRE, 2, LAND, ACCOUNTING_AUDIT_FINANCE, CULTURE_SOCIETY),
    FRONT_CHAIR(Rank.CADRE, 1, PARTY_AND_MASS_WORK, CULTURE_SOCIETY),
    YOUTH_SECRETARY(Rank.CADRE, 1, PARTY_AND_MASS_WORK, CULTURE_SOCIETY),
    WOMEN_PRESIDENT(Rank.CADRE, 1, PARTY_AND_MASS_WORK, CULTURE_SOCIETY),
    FARMERS_CHAIR(Rank.CADRE, 1, AGRICULTURE, PARTY_AND_MASS_WORK),
    VETERANS_CHAIR(Rank.CADRE, 1, MILITARY, PARTY_AND_MASS_WORK),
    OFFICE_CHIEF(Rank.LEADER, 1, ADMINISTRATION_STATISTICS, LAW, IT),
    OFFICE_DEPUTY_CHIEF(Rank.LEADER, 1, ADMINISTRATION_STATISTICS, LAW, IT),
    DIVISION_HEAD(Rank.LEADER, 2, ACCOUNTING_AUDIT_FINANCE, LAND, CULTURE_SOCIETY),
    DIVISION_DEPUTY_HEAD(Rank.LEADER, 2, ACCOUNTING_AUDIT_FINANCE, LAND, CULTURE_SOCIETY, LAW),
    CENTRE_DIRECTOR(Rank.LEADER, 1, ADMINISTRATION_STATISTICS, LAW, IT),
    MILITARY_COMMANDER(Rank.LEADER, 1, MILITARY),
    OFFICE_SPECIALIST(Rank.SPECIALIST, 2, ADMINISTRATION_STATISTICS, LAW, IT),
    ECONOMIC_SPECIALIST(
            Rank.SPECIALIST,
            2,
            ACCOUNTING_AUDIT_FINANCE,
            LAND,
            CONSTRUCTION_TRANSPORT,
            AGRICULTURE),
    CULTURE_SOCIETY_SPECIALIST(Rank.SPECIALIST, 2, CULTURE_SOCIETY, ADMINISTRATION_STATISTICS),
    CENTRE_SPECIALIST(Rank.SPECIALIST, 1, ADMINISTRATION_STATISTICS, LAW, IT),
    PROVINCIAL_AGENCY_DIRECTOR(Rank.PROVINCIAL_LEADER, 1, LAW, ACCOUNTING_AUDIT_FINANCE),
    PROVINCIAL_AGENCY_DEPUTY_DIRECTOR(Rank.PROVINCIAL_LEADER, 2, LAW, CONSTRUCTION_TRANSPORT),
    PROVINCIAL_DIVISION_HEAD(Rank.PROVINCIAL_LEADER, 5, ACCOUNTING_AUDIT_FINANCE, LAW, LAND),
    PROVINCIAL_DIVISION_DEPUTY(Rank.PROVINCIAL_LEADER, 6, ACCOUNTING_AUDIT_FINANCE, IT, LAND, LAW),
    PROVINCIAL_SPECIALIST(
            Rank.PROVINCIAL_STAFF,
            34,
            ACCOUNTING_AUDIT_FINANCE,
            IT,
            LAND,
            CONSTRUCTION_TRANSPORT,
            LAW,
            AGRICULTURE,
            OTHER),
    PUBLIC_EMPLOYEE_SPECIALIST(Rank.PROVINCIAL_STAFF, 12, IT, AGRICULTURE, CULTURE_SOCIETY, OTHER);

    /** What kind of post it is: what a standard asks depends on it. */
    enum Rank {
        /** Elected: general education, professional level and political theory are asked. */
        CADRE,
        /** Leading civil servant of a commune: professional level and political theory. */
        LEADER,
        /** Civil servant of a commune: professional level. */
        SPECIALIST,
        PROVINCIAL_LEADER,
        PROVINCIAL_STAFF
    }

    private final Rank rank;
    private final int perUnit;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<MajorGroup> majors;

    Office(Rank rank, int perUnit, MajorGroup... majors) {
        this.rank = rank;
        this.perUnit = perUnit;
        this.majors = List.of(majors);
    }

    Rank rank() {
        return rank;
    }

    /** How many a usual unit has; Farmers' Unions exist in communes only. */
    int perUnit() {
        return perUnit;
    }

    List<MajorGroup> majors() {
        return majors;
    }

    boolean isProvincial() {
        return rank == Rank.PROVINCIAL_LEADER || rank == Rank.PROVINCIAL_STAFF;
    }

    Category category() {
        if (this == PUBLIC_EMPLOYEE_SPECIALIST) {
            return Category.PUBLIC_EMPLOYEE;
        }
        return rank == Rank.CADRE ? Category.CADRE : Category.CIVIL_SERVANT;
    }
}
