package vn.labuong.archive.recognise;

/** What came of reading a file of words and boxes. */
public sealed interface LayoutReading {

    /** The kinds of file that are read. */
    enum Format {
        ALTO_2,
        ALTO_3,
        ALTO_4,
        HOCR
    }

    /** Why a file is not taken. */
    enum Reason {
        /** Not XML, or broken in the middle. */
        NOT_XML,
        /** A document type with declarations of its own, or any in ALTO, which has none. */
        DOCUMENT_TYPE,
        /** An entity that only a document type could explain. */
        ENTITY,
        /** XML of another kind. */
        OTHER_KIND,
        /** Elements nested deeper, or a word longer, than any honest file has. */
        SWOLLEN
    }

    /**
     * The whole file was read.
     *
     * @param moved words whose boxes lay partly or wholly beside their page and were drawn to its edge
     */
    record Read(Format format, int pages, int words, int moved) implements LayoutReading {}

    /**
     * The file is not taken; pages before that place have been handed over already.
     *
     * @param line of the file, from 1
     */
    record Refused(Reason reason, int line, int pagesBefore) implements LayoutReading {}
}
