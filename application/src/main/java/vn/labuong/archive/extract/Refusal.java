package vn.labuong.archive.extract;

/** Ends the reading of a document; caught where it began. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Extraction.Reason reason;
    private final String where;

    private Refusal(Extraction.Reason reason, String where) {
        super(reason + " " + where);
        this.reason = reason;
        this.where = where;
    }

    static Refusal because(Extraction.Reason reason, String where) {
        return new Refusal(reason, where);
    }

    Extraction.Refused value() {
        return new Extraction.Refused(reason, where);
    }
}
