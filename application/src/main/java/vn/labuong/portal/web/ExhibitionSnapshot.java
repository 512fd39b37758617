package vn.labuong.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.labuong.archive.Deposits;
import vn.labuong.archive.Deposits.Deposited;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.ExhibitionOpening;
import vn.labuong.portal.web.TourView.Part;
import vn.labuong.portal.web.TourView.Piece;
import vn.labuong.portal.web.TourView.Thing;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.web.Languages;

/**
 * What an exhibition was when it was over, kept as an item of the archive: its texts in three languages on one page that needs
 * nothing else, and the list of what it showed. The items themselves are kept already.
 */
@Component
class ExhibitionSnapshot {

    private final Tours tours;
    private final Deposits deposits;
    private final ExhibitionOpening opening;
    private final ExhibitionTexts texts;
    private final ITemplateEngine templates;
    private final Access access;

    ExhibitionSnapshot(
            Tours tours,
            Deposits deposits,
            ExhibitionOpening opening,
            ExhibitionTexts texts,
            ITemplateEngine templates,
            Access access) {
        this.tours = tours;
        this.deposits = deposits;
        this.opening = opening;
        this.texts = texts;
        this.templates = templates;
        this.access = access;
    }

    /** One language of the page. */
    record Told(String language, TourView tour, String days) {}

    /** Keeps the version that everybody saw; the code of the item. */
    String keep(Exhibition shown) {
        List<Told> told = new ArrayList<>();
        for (String code : Languages.CODES) {
            Locale locale = Languages.locale(code).orElseThrow();
            told.add(new Told(code, tours.of(shown.content(), locale), texts.days(shown, locale)));
        }
        String name = texts.text("portal.exhibition.snapshot.name", Languages.VIETNAMESE);
        String title = name + ": " + texts.title(shown, Languages.VIETNAMESE);
        String code = deposits.deposit(
                title,
                "vi",
                agency(),
                List.of(
                        new Deposited(shown.slug() + ".html", page(shown, told).getBytes(StandardCharsets.UTF_8)),
                        new Deposited(
                                shown.slug() + ".csv", list(told.get(0).tour()).getBytes(StandardCharsets.UTF_8))));
        opening.kept(shown.slug(), code);
        return code;
    }

    private String page(Exhibition shown, List<Told> told) {
        Context context = new Context(Languages.VIETNAMESE);
        context.setVariable("told", told);
        context.setVariable("slug", shown.slug());
        context.setVariable("demonstration", shown.demonstration());
        context.setVariable("takenAt", texts.now());
        return templates.process("portal/exhibition-snapshot", context);
    }

    /** Each item once, with the parts in which it was shown. */
    private static String list(TourView tour) {
        Map<String, Thing> things = new LinkedHashMap<>();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Part part : tour.parts()) {
            for (Thing thing : part.pieces().stream()
                    .map(Piece::things)
                    .flatMap(List::stream)
                    .toList()) {
                things.putIfAbsent(thing.card().code(), thing);
                parts.computeIfAbsent(thing.card().code(), any -> new ArrayList<>())
                        .add(part.title().text());
            }
        }
        StringBuilder rows = new StringBuilder(Csv.line(List.of("code", "title", "kind", "parts")));
        things.forEach((code, thing) -> rows.append(Csv.line(List.of(
                code,
                Csv.harmless(thing.card().title()),
                Csv.harmless(thing.card().kind()),
                Csv.harmless(String.join(" | ", parts.getOrDefault(code, List.of())))))));
        return rows.toString();
    }

    /** An agency for which whoever is signed in edits or keeps items; null where there is none. */
    private @Nullable AgencyId agency() {
        LocalDate today = texts.today();
        Optional<Person> person = access.current();
        return person.stream()
                .flatMap(one ->
                        Stream.of(Role.EDITOR, Role.ARCHIVIST).flatMap(role -> access.scope(one, role, today).stream()))
                .findFirst()
                .orElse(null);
    }
}
