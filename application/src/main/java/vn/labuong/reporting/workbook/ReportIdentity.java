package vn.labuong.reporting.workbook;

import vn.labuong.reporting.workflow.Filing;

/**
 * Which report a workbook was made of, as its hidden sheet says it.
 *
 * @param report id; the rest makes sure that it is not the same id of another installation
 */
record ReportIdentity(long report, String plan, String period, String agency) {

    private static final String FORM = "labuong-bao-cao-1";

    static ReportIdentity of(Filing.Opened opened) {
        return new ReportIdentity(
                opened.report().id(),
                opened.period().plan().value(),
                opened.period().code(),
                opened.report().agency().value());
    }

    String template() {
        return FORM + "|" + report + "|" + plan + "|" + period + "|" + agency;
    }

    static boolean isAReport(String template) {
        return template.startsWith(FORM + "|");
    }
}
