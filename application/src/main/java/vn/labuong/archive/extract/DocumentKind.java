package vn.labuong.archive.extract;

/** The kinds of document whose text is read, told by their content, not by their names. */
public enum DocumentKind {
    PDF,
    DOCX,
    DOC,
    RTF,
    XLSX,
    PPTX,
    ODF,
    HTML,
    TEXT
}
