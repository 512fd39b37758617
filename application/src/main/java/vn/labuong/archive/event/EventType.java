package vn.labuong.archive.event;

import java.util.Locale;

/** Kinds of acts: those of the PREMIS vocabulary eventType (id.loc.gov/vocabulary/preservation/eventType) used here. */
public enum EventType {
    INGESTION,
    MESSAGE_DIGEST_CALCULATION,
    FORMAT_IDENTIFICATION,
    VIRUS_CHECK,
    VALIDATION,
    ACCESSION,
    TEXT_EXTRACTION,
    TRANSCRIPTION,
    NORMALIZATION,
    CREATION,
    METADATA_MODIFICATION,
    FIXITY_CHECK,
    POLICY_ASSIGNMENT,
    REDACTION,
    DISSEMINATION,
    DEACCESSION,
    DELETION,
    QUARANTINE;

    /** The term as the vocabulary writes it. */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static EventType ofTerm(String term) {
        return valueOf(term.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
