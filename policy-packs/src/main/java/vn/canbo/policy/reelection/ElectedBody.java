package vn.canbo.policy.reelection;

import vn.canbo.policy.source.Wording;

/** Into what somebody is elected. */
public enum ElectedBody {
    PARTY_COMMITTEE("cấp ủy", "the Party committee"),
    COUNCIL_AND_COMMITTEE(
            "lãnh đạo HĐND, UBND", "the leadership of the People's Council and Committee"),
    FRONT_COMMITTEE("lãnh đạo Ủy ban MTTQ", "the leadership of the Fatherland Front committee");

    private final String vi;
    private final String en;

    ElectedBody(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public Wording words() {
        return new Wording(vi, en);
    }
}
