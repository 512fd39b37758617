package vn.labuong.shared.workbook.export;

/**
 * What a workbook that went out is; kept inside it. Plain codes, empty where they do not apply.
 *
 * @param template which form, and which edition of it
 * @param version state of the data when it went out, so that a later change is noticed
 */
public record WorkbookIdentity(String template, String plan, String period, String agency, String version) {}
