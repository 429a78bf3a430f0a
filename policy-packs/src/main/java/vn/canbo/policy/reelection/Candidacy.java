package vn.canbo.policy.reelection;

import vn.canbo.policy.source.Wording;

/** Whether somebody stands for a body for the first time or was in it when the term ended. */
public enum Candidacy {
    FIRST("tham gia lần đầu", "for the first time"),
    AGAIN("tái cử", "again");

    private final String vi;
    private final String en;

    Candidacy(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public Wording words() {
        return new Wording(vi, en);
    }
}
