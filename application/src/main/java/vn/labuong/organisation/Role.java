package vn.labuong.organisation;

import java.util.Locale;

/** What a person may come to do; always for an agency and for some time. */
public enum Role {
    ADMIN,
    PROGRAMME_OFFICER,
    REPORTER,
    APPROVER,
    ARCHIVIST,
    EDITOR,
    PRESS_OFFICER,
    TRAINER,
    CONTEST_SECRETARY,
    JUDGE,
    AUDITOR;

    /** The key of its name for people. */
    public String messageKey() {
        return "organisation.access.role." + name().toLowerCase(Locale.ROOT);
    }

    /** The name by which the security rules of a page ask for it, as in {@code hasRole('ADMIN')}. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Runs or checks the system as a whole, so that it may be held without an agency; it then opens no agency's data. */
    public boolean isOfTheSystem() {
        return this == ADMIN || this == AUDITOR;
    }

    /** Can do so much harm that a password alone is not enough. */
    public boolean needsSecondFactor() {
        return this == ADMIN || this == PROGRAMME_OFFICER;
    }
}
