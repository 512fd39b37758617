package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.labuong.portal.publication.Publications;
import vn.labuong.portal.publication.TakenCounts;
import vn.labuong.portal.publication.TakenCounts.Month;

/** How often publications were taken and read, month by month, for those who edit them. Two statements. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class PublicationCountsController {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);

    private final TakenCounts counts;
    private final Publications publications;
    private final PublicationTexts texts;

    PublicationCountsController(TakenCounts counts, Publications publications, PublicationTexts texts) {
        this.counts = counts;
        this.publications = publications;
        this.texts = texts;
    }

    /** An edition in a month. */
    record Row(String month, String href, String title, String language, long downloads, long readings) {}

    @GetMapping(PublicationPaths.COUNTS)
    String table(Locale locale, Model model) {
        List<Row> rows = rows(locale);
        model.addAttribute("rows", rows);
        model.addAttribute("downloads", rows.stream().mapToLong(Row::downloads).sum());
        model.addAttribute("readings", rows.stream().mapToLong(Row::readings).sum());
        model.addAttribute(
                "crumbs",
                texts.crumbs(locale, texts.text("portal.publication.counts", locale), PublicationPaths.COUNTS));
        return "portal/publication-counts";
    }

    private List<Row> rows(Locale locale) {
        Map<UUID, Row> known = new HashMap<>();
        publications
                .all()
                .forEach(one -> known.put(
                        one.id(),
                        new Row("", PublicationPaths.one(one.slug()), texts.title(one.content(), locale), "", 0, 0)));
        List<Row> rows = new ArrayList<>();
        for (Month month : counts.months()) {
            Row of = known.get(month.publication());
            if (of != null) {
                rows.add(new Row(
                        MONTH.format(month.month()),
                        of.href(),
                        of.title(),
                        texts.language(month.language(), locale),
                        month.downloads(),
                        month.readings()));
            }
        }
        return rows;
    }

    @GetMapping(PublicationPaths.COUNTS + ".csv")
    void csv(HttpServletResponse response, Locale locale) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("month", "title", "language", "downloads", "readings").stream()
                .map(name -> texts.text("portal.publication.column." + name, locale))
                .toList());
        rows(locale)
                .forEach(row -> lines.add(List.of(
                        row.month(),
                        row.title(),
                        row.language(),
                        Long.toString(row.downloads()),
                        Long.toString(row.readings()))));
        CsvFile.send(response, "luot-an-pham.csv", lines);
    }
}
