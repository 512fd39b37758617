package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Outcome;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.time.VietnamTime;

/** Fills and sends reports as their agencies would. */
record ReviewFixture(Filing filing, Workflow workflow) {

    static final String WORDS =
            "Trong năm, đơn vị đã tổ chức 12 lớp tập huấn về quyền con người cho 480 cán bộ cấp xã (dữ liệu thử)";

    Filing.Opened filled(ReportingPeriod period, AgencyId agency, @Nullable AgencyId receiver) {
        Filing.Opened opened = filing.open(period, agency, receiver).orElseThrow();
        for (AskedCell cell : opened.asked().required()) {
            save(opened, cell, plain(cell), 0);
        }
        return opened;
    }

    static Answer plain(AskedCell cell) {
        return cell.kind() == CellKind.FIGURE
                ? new Answer.Figure(1, cell.shape() == AskedCell.Shape.SHARE ? 2L : null, "dữ liệu thử")
                : new Answer.Prose(WORDS);
    }

    void save(Filing.Opened opened, AskedCell cell, Answer answer, int seen) {
        assertThat(filing.answer(opened, cell.subject(), cell.kind(), answer, seen, Cell.Channel.PAGE, "officer"))
                .isInstanceOf(Saving.Saved.class);
    }

    UnitReport sent(ReportingPeriod period, AgencyId agency, @Nullable AgencyId receiver) {
        return send(filled(period, agency, receiver).report());
    }

    UnitReport send(UnitReport report) {
        return done(workflow.submit(Demand.plain(report.id(), report.version(), null, "approver")));
    }

    UnitReport accepted(ReportingPeriod period, AgencyId agency, @Nullable AgencyId receiver) {
        UnitReport sent = sent(period, agency, receiver);
        return done(workflow.accept(Demand.plain(sent.id(), sent.version(), null, "receiver")));
    }

    UnitReport giveBack(UnitReport report, AskedCell cell) {
        return done(workflow.giveBack(new Demand(
                report.id(),
                report.version(),
                "Xem lại",
                Map.of(cell.local(), "Thiếu"),
                LocalDate.now(VietnamTime.ZONE).plusDays(3),
                null,
                "receiver")));
    }

    static UnitReport done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).report();
    }
}
