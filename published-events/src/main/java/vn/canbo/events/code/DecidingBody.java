package vn.canbo.events.code;

/**
 * Who gives an opinion on a nomination or takes a decision about it (QN-16, domain reference 5.1).
 */
public enum DecidingBody {
    COMMUNE_PARTY_COMMITTEE,
    COMMUNE_COUNCIL,
    COMMUNE_PC,
    COMMUNE_FRONT_COMMITTEE,
    COMMUNE_MASS_ORGANISATIONS,
    /** Of the members of the Party or of a mass organisation in the commune. */
    COMMUNE_CONGRESS,
    DISTRICT_PARTY_COMMITTEE,
    DISTRICT_PC,
    PROVINCIAL_PARTY_COMMITTEE,
    PROVINCIAL_PC
}
