package vn.canbo.events.code;

/** Who manages a person's dossier (CT-5). */
public enum ManagingAuthority {
    COMMUNE,
    DISTRICT_PARTY_COMMITTEE,
    PROVINCIAL_PARTY_COMMITTEE,
    PROVINCE
}
