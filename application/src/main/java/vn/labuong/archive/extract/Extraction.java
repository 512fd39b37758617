package vn.labuong.archive.extract;

import java.util.Set;

/** What came of reading a document. */
public sealed interface Extraction {

    /** Why a document is not read. */
    enum Reason {
        EMPTY,
        /** None of the kinds that are read. */
        UNKNOWN_KIND,
        /** It asks for a password. */
        ENCRYPTED,
        /** It does not hold what its kind must hold, or breaks off. */
        BROKEN,
        /** Something in it grows beyond all measure when unpacked. */
        SWOLLEN,
        /** It declares a document type, through which other files could be drawn in. */
        DOCUMENT_TYPE
    }

    /** What a reader should be told. */
    enum Note {
        /** Text in a Khmer font from before Unicode stands as stored, not converted. */
        LEGACY_KHMER_NOT_CONVERTED,
        /** The encoding of a plain text was told by its bytes alone. */
        ENCODING_BY_EVIDENCE,
        /** The encoding of a plain text is not known; letters beyond English may be wrong. */
        ENCODING_UNKNOWN
    }

    /**
     * The whole document was read.
     *
     * @param pages all, of which
     * @param withText have text that is good,
     * @param forOcr have to be recognised; the others are blank
     */
    record Read(DocumentKind kind, int pages, int withText, int forOcr, Set<Note> notes) implements Extraction {

        public Read {
            notes = Set.copyOf(notes);
        }
    }

    /**
     * The document is not read; pages handed over before that place do not stand for it.
     *
     * @param where the part, page or line, as far as there is one
     */
    record Refused(Reason reason, String where) implements Extraction {}
}
