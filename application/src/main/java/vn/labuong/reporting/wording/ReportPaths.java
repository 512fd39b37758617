package vn.labuong.reporting.wording;

import vn.labuong.reporting.period.ReportingPeriod;

/** The addresses of everything about reports, each written once. */
public final class ReportPaths {

    /** What awaits the person, and the periods. */
    public static final String START = "/noi-bo/bao-cao";

    private ReportPaths() {}

    /** A period: who has sent, the league, and what its lead may do. */
    public static String period(ReportingPeriod period) {
        return START + "/ky/" + period.plan() + "/" + period.code();
    }

    /** What becomes of all reports of a period. */
    public static String consolidation(ReportingPeriod period) {
        return period(period) + "/tong-hop";
    }

    /** One agency's report, to fill in or to read. */
    public static String report(long id) {
        return START + "/" + id;
    }

    /** The same for whoever decides about it. */
    public static String review(long id) {
        return report(id) + "/xem-xet";
    }

    /** The same as a workbook, out and in. */
    public static String workbook(long id) {
        return report(id) + "/bang-tinh";
    }

    /** One file that a report cites, to be downloaded. */
    public static String evidence(long report, long citation) {
        return report(report) + "/minh-chung/" + citation;
    }

    /** Passing the duty down, and what subordinates have sent. */
    public static String handDowns(long id) {
        return report(id) + "/giao-lai";
    }

    /**
     * The place of one answer on the page of its report.
     *
     * @param local as {@code CellKey.local}
     */
    public static String answer(long report, String local) {
        return report(report) + "#" + anchor(local);
    }

    /** The id of an answer's element: {@code task:I.3/figure} is {@code task-I.3-figure}. */
    public static String anchor(String local) {
        return local.replace(':', '-').replace('/', '-');
    }
}
