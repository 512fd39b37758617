package vn.labuong.shared.text;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of a budget: an amount, or one of the words that are no amount. None of those is 0, and none
 * may be added.
 *
 * @param money present exactly where the state is {@link State#AMOUNT}
 */
public record MoneyCell(State state, @Nullable Money money) {

    /** What kind of thing a cell says. */
    public enum State {
        /** So much money; 0 is an amount too. */
        AMOUNT,
        /** Paid for within other work, no money of its own. */
        INTEGRATED,
        /** According to regulations, without a figure. */
        AS_REGULATED,
        /** Nobody has said anything yet. */
        UNKNOWN
    }

    public static final MoneyCell INTEGRATED = new MoneyCell(State.INTEGRATED, null);
    public static final MoneyCell AS_REGULATED = new MoneyCell(State.AS_REGULATED, null);
    public static final MoneyCell UNKNOWN = new MoneyCell(State.UNKNOWN, null);

    public MoneyCell {
        if ((state == State.AMOUNT) != (money != null)) {
            throw new IllegalArgumentException("An amount and nothing else has money: " + state + " " + money);
        }
    }

    public static MoneyCell of(Money money) {
        return new MoneyCell(State.AMOUNT, money);
    }

    public static MoneyCell of(long dong) {
        return of(new Money(dong));
    }

    public boolean isUnknown() {
        return state == State.UNKNOWN;
    }

    /** The amount, or 0 for what is no amount: for comparing and adding only, never to be shown. */
    public Money orZero() {
        return money == null ? Money.ZERO : money;
    }
}
