package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.archive.retention.RetentionSchedule;
import vn.labuong.archive.retention.RetentionSchedule.Saving;
import vn.labuong.archive.retention.Series;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/** The retention schedule: its series, with how sure each is, and their earlier wordings. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class SeriesController {

    private static final int NOT_UNDERSTOOD = 422;

    private final RetentionSchedule schedule;
    private final ArchiveWords words;

    SeriesController(RetentionSchedule schedule, ArchiveWords words) {
        this.schedule = schedule;
        this.words = words;
    }

    /** A series, or one of its earlier wordings, in words. */
    record Row(
            String code, String href, String title, String keep, String transfer, String source, boolean unverified) {}

    /** A wording that was replaced. */
    record Earlier(Row row, String at, String by, String why) {}

    /** A series as it was sent; what is no number is said to be wrong. */
    record Form(
            @Nullable String code,
            @Nullable String vi,
            @Nullable String en,
            @Nullable String km,
            @Nullable String keep,
            @Nullable String transfer,
            @Nullable String verified,
            @Nullable String source,
            @Nullable String why,
            int version) {

        static Form of(Series series) {
            return new Form(
                    series.code(),
                    series.title("vi"),
                    series.title("en"),
                    series.title("km"),
                    series.keepYears() == null ? "" : series.keepYears().toString(),
                    series.transferYears() == null ? "" : series.transferYears().toString(),
                    series.verified() ? "yes" : null,
                    series.source(),
                    "",
                    series.version());
        }

        Series series(String ofCode) {
            Map<String, String> titles = new LinkedHashMap<>();
            titles.put("vi", text(vi));
            titles.put("en", text(en));
            titles.put("km", text(km));
            return new Series(
                    ofCode, 0, titles, years(keep), years(transfer), "yes".equals(verified), text(source), version);
        }

        static String text(@Nullable String value) {
            return value == null ? "" : Texts.clean(value);
        }

        /** Blank is null; what is no number is out of every range. */
        private static @Nullable Integer years(@Nullable String value) {
            String years = text(value);
            return years.isEmpty() ? null : years.matches("\\d{1,4}") ? Integer.valueOf(years) : Integer.valueOf(-1);
        }
    }

    @GetMapping(ArchivePaths.SERIES)
    String list(Locale locale, Model model) {
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute(
                "rows",
                schedule.all().stream().map(series -> row(series, locale)).toList());
        return "archive/series";
    }

    @GetMapping(ArchivePaths.SERIES + "/moi")
    String fresh(Locale locale, Model model) {
        return form(new Form("", "", "", "", "", "", null, "", "", 1), true, List.of(), locale, model);
    }

    @PostMapping(ArchivePaths.SERIES)
    String create(
            @ModelAttribute("sent") Form sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Saving saving = schedule.create(sent.series(Form.text(sent.code())));
        return saving instanceof Saving.Saved
                ? back(redirect)
                : again(sent, true, saving, "archive.series.problem.taken", response, locale, model);
    }

    @GetMapping(ArchivePaths.SERIES + "/{code}")
    String edit(@PathVariable String code, Locale locale, Model model) {
        Series series = schedule.find(code).orElseThrow(() -> new NotHere(code));
        return form(Form.of(series), false, List.of(), locale, model);
    }

    @PostMapping(ArchivePaths.SERIES + "/{code}")
    String change(
            @PathVariable String code,
            @ModelAttribute("sent") Form sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (schedule.find(code).isEmpty()) {
            throw new NotHere(code);
        }
        Saving saving = schedule.change(sent.series(code), Form.text(sent.why()));
        return saving instanceof Saving.Saved
                ? back(redirect)
                : again(sent, false, saving, "archive.series.problem.stale", response, locale, model);
    }

    private static String back(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done("archive.series.saved"));
        return "redirect:" + ArchivePaths.SERIES;
    }

    private String again(
            Form sent,
            boolean isNew,
            Saving saving,
            String stale,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        boolean refused = saving instanceof Saving.Refused;
        response.setStatus(refused ? NOT_UNDERSTOOD : HttpServletResponse.SC_CONFLICT);
        List<String> problems = saving instanceof Saving.Refused wrong ? wrong.problems() : List.of(stale);
        return form(sent, isNew, problems, locale, model);
    }

    private String form(Form sent, boolean isNew, List<String> problems, Locale locale, Model model) {
        String code = Form.text(sent.code());
        List<Crumb> crumbs = new ArrayList<>(crumbs(locale));
        crumbs.add(new Crumb(isNew ? words.text("archive.series.new", locale) : code, ArchivePaths.SERIES));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("sent", sent);
        model.addAttribute("isNew", isNew);
        model.addAttribute("action", isNew ? ArchivePaths.SERIES : ArchivePaths.SERIES + "/" + code);
        model.addAttribute(
                "problems",
                problems.stream().map(key -> words.text(key, locale)).toList());
        model.addAttribute(
                "earlier",
                isNew
                        ? List.of()
                        : schedule.earlier(code).stream()
                                .map(one -> new Earlier(
                                        row(one.series(), locale),
                                        words.moment(one.replacedAt()),
                                        one.replacedBy(),
                                        one.why()))
                                .toList());
        return "archive/series-edit";
    }

    private List<Crumb> crumbs(Locale locale) {
        return words.crumbs(
                locale,
                words.text("archive.retention.title", locale),
                ArchivePaths.RETENTION,
                words.text("archive.series.title", locale),
                ArchivePaths.SERIES);
    }

    private Row row(Series series, Locale locale) {
        Integer keep = series.keepYears();
        Integer transfer = series.transferYears();
        return new Row(
                series.code(),
                ArchivePaths.SERIES + "/" + series.code(),
                series.title(Languages.code(locale)),
                keep == null
                        ? words.text("archive.retention.for-ever", locale)
                        : words.text("archive.series.years", locale, keep),
                transfer == null ? "" : words.text("archive.series.years", locale, transfer),
                series.source(),
                !series.verified());
    }
}
