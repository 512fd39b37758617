package vn.labuong.plan.reading.document;

/** The forms in which a plan can be read. */
public enum FileKind {
    DOCX,
    PDF,
    TXT
}
