package vn.labuong.shared.workbook;

/** What comes of reading a file: its sheets, or the reason why the file is refused. */
public sealed interface WorkbookResult permits ReadWorkbook, WorkbookRefusal {}
