package vn.labuong.reporting.unit;

import java.util.Locale;

/** Where a report stands; the steps between are those of {@link #leadsTo} and the database knows the same. */
public enum ReportState {
    /** Being filled in; the agency's own. */
    DRAFT,
    /** Sent; nobody changes an answer until somebody decides. */
    SUBMITTED,
    /** Some answers came back with a reason; only these can be changed. */
    RETURNED,
    ACCEPTED,
    /** Accepted once, then opened again for some answers. */
    REOPENED;

    public boolean leadsTo(ReportState next) {
        return switch (this) {
            case DRAFT, RETURNED, REOPENED -> next == SUBMITTED;
            case SUBMITTED -> next == RETURNED || next == ACCEPTED;
            case ACCEPTED -> next == REOPENED;
        };
    }

    /** Whether it lies with the agency that reports, and not with the one that receives. */
    public boolean isWithTheAgency() {
        return this == DRAFT || this == RETURNED || this == REOPENED;
    }

    /** Whether the receiver has it, decided or not. */
    public boolean isSent() {
        return !isWithTheAgency();
    }

    /** The key of its name for people. */
    public String messageKey() {
        return "reporting.state." + name().toLowerCase(Locale.ROOT);
    }
}
