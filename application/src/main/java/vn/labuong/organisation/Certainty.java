package vn.labuong.organisation;

/** Whether a source states a fact of the register, or somebody still has to confirm it. */
public enum Certainty {
    VERIFIED,
    UNVERIFIED;

    public Certainty and(Certainty other) {
        return this == VERIFIED ? other : UNVERIFIED;
    }

    public boolean isVerified() {
        return this == VERIFIED;
    }
}
