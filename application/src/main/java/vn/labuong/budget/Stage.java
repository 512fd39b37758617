package vn.labuong.budget;

/** What an amount is, from the wish to the bill. */
public enum Stage {
    ESTIMATE,
    APPROVED,
    SPENT
}
