package vn.labuong.reporting.evidence;

import java.util.Locale;

/** What became of an attempt to cite a file or to withdraw that. */
public enum Citing {
    DONE,
    /** The report is not with its agency, or the period is closed. */
    LOCKED,
    NO_FILE,
    /** A file was sent and another one chosen. */
    TWO_FILES,
    EMPTY,
    TOO_LARGE,
    /** Page or note. */
    TOO_LONG,
    /** No such file of this agency, or no such citation that still holds. */
    UNKNOWN;

    /** The key of the sentence for people. */
    public String messageKey() {
        return "reporting.evidence.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
