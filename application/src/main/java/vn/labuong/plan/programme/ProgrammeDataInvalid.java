package vn.labuong.plan.programme;

/** A shipped data file cannot be used; the message names file, line and column. */
public final class ProgrammeDataInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProgrammeDataInvalid(String file, long line, String column, String reason) {
        super("%s line %d column %s: %s".formatted(file, line, column, reason));
    }

    ProgrammeDataInvalid(String file, String reason, Throwable cause) {
        super("%s: %s".formatted(file, reason), cause);
    }
}
