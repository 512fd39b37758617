package vn.labuong.reporting.consolidation;

import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;

/**
 * Where a sentence or a figure comes from: one version of one answer.
 *
 * @param provisional whether the report is sent and nobody has accepted it yet
 */
public record Reference(
        long report, AgencyId agency, Subject subject, CellKind kind, int version, boolean provisional) {

    /** The name of the answer within its report. */
    public String local() {
        return subject.cell(kind);
    }

    /** Names the answer whatever its version: {@code 57:task:I.3/figure}. */
    public String cell() {
        return report + ":" + local();
    }

    /** Names the version too: {@code 57:task:I.3/figure@2}. */
    public String exact() {
        return cell() + "@" + version;
    }
}
