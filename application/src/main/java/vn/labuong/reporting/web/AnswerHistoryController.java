package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.CellVersions;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.text.TextDifference;

/** Every answer that ever stood in one cell, for the readers of its report. */
@Controller
class AnswerHistoryController {

    private final ReportGate gate;
    private final ReportPage page;
    private final CellVersions versions;
    private final AnswerViews answers;
    private final ReportWords words;

    AnswerHistoryController(
            ReportGate gate, ReportPage page, CellVersions versions, AnswerViews answers, ReportWords words) {
        this.gate = gate;
        this.page = page;
        this.versions = versions;
        this.answers = answers;
        this.words = words;
    }

    /** One answer that stood. */
    record Row(
            String number, String when, String who, String channel, List<TextDifference.Piece> parts, String because) {}

    @GetMapping("/noi-bo/bao-cao/{report}/o/{subject}/{kind}/lich-su")
    @PreAuthorize(ReportController.READERS)
    String history(
            @PathVariable long report,
            @PathVariable String subject,
            @PathVariable String kind,
            Locale locale,
            Model model) {
        ReportGate.Entered entered = gate.read(report);
        AskedCell question = gate.question(entered, subject, kind);
        List<CellVersions.Version> all = versions.of(entered.opened().key(question));
        Map<String, String> names = answers.names(all.stream().map(CellVersions.Version::savedBy), locale);
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            CellVersions.Version version = all.get(at);
            String now = words.answer(version.answer(), locale);
            String before = at + 1 < all.size() ? words.answer(all.get(at + 1).answer(), locale) : now;
            Object because = AnswerForm.plain(version.answer()).get("explanation");
            rows.add(new Row(
                    String.valueOf(version.number()),
                    words.moment(version.savedAt()),
                    names.getOrDefault(version.savedBy(), version.savedBy()),
                    words.text(
                            "reporting.report.channel."
                                    + version.channel().name().toLowerCase(Locale.ROOT),
                            locale),
                    TextDifference.of(before, now),
                    because == null ? "" : because.toString()));
        }
        page.head(entered, locale, model);
        model.addAttribute("rows", rows);
        model.addAttribute("kind", words.text(question.kind().messageKey(), locale));
        model.addAttribute("name", words.subject(entered.opened().all(), question.subject(), locale));
        model.addAttribute("back", ReportPaths.answer(report, question.local()));
        return "reporting/answer-history";
    }
}
