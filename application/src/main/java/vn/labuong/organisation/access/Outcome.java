package vn.labuong.organisation.access;

/** Whether a change to people or roles was made. */
public sealed interface Outcome {

    /** It was made and recorded. */
    record Done(Account account) implements Outcome {}

    /**
     * A first password was made; it is shown this once and stored only as a hash.
     *
     * @param password to be handed over in person
     */
    record DoneWithPassword(Account account, String password) implements Outcome {

        /** Without the password, so that it reaches no log. */
        @Override
        public String toString() {
            return "DoneWithPassword[" + account + "]";
        }
    }

    /** Nothing was changed, for the reason that this message gives. */
    record Refused(String messageKey) implements Outcome {}
}
