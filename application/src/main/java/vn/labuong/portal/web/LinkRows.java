package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.labuong.portal.link.LinkCheck;
import vn.labuong.portal.link.LinkChecks;
import vn.labuong.portal.link.LinkChecks.Check;
import vn.labuong.portal.link.LinkChecks.State;
import vn.labuong.portal.link.LinkedTexts;
import vn.labuong.portal.link.LinkedTexts.Linked;
import vn.labuong.shared.text.Dates;

/** The links of public texts beside what became of them, the broken ones first. */
@Component
class LinkRows {

    private final ObjectProvider<LinkedTexts> texts;
    private final LinkChecks checks;
    private final ExhibitionTexts words;

    LinkRows(ObjectProvider<LinkedTexts> texts, LinkChecks checks, ExhibitionTexts words) {
        this.texts = texts;
        this.checks = checks;
        this.words = words;
    }

    /** A link in a text; words are empty where it was never tried. */
    record Row(
            String url,
            String where,
            String path,
            String state,
            String stateName,
            String since,
            String word,
            String at) {}

    private record Found(Linked link, @Nullable Check check, State state) {}

    /**
     * Those that the filter shows.
     *
     * @param filter broken, all, or else what is broken or in doubt
     */
    List<Row> of(String filter, Locale locale) {
        List<Linked> links = texts.stream()
                .flatMap(some -> some.links(locale).stream())
                .filter(link -> LinkCheck.isTried(link.url()))
                .toList();
        Map<String, Check> known = checks.of(links.stream().map(Linked::url).collect(Collectors.toSet()));
        return links.stream()
                .map(link -> found(link, known.get(link.url())))
                .filter(found -> isShown(found.state(), filter))
                .sorted(Comparator.comparing(Found::state, Comparator.reverseOrder()))
                .map(found -> row(found, locale))
                .toList();
    }

    private static Found found(Linked link, @Nullable Check check) {
        return new Found(link, check, check == null ? State.NEW : check.state());
    }

    private static boolean isShown(State state, String filter) {
        return filter.equals("all") || state == State.BROKEN || (state == State.DOUBT && !filter.equals("broken"));
    }

    private Row row(Found found, Locale locale) {
        Check check = found.check();
        String state = found.state().name().toLowerCase(Locale.ROOT);
        LocalDate since = check == null ? null : check.failedFrom();
        return new Row(
                found.link().url(),
                found.link().where(),
                found.link().path(),
                state,
                words.text("portal.link.state." + state, locale),
                since == null ? "" : Dates.numeric(since),
                check == null ? "" : word(check, locale),
                check == null ? "" : words.moment(check.at()));
    }

    private String word(Check check, Locale locale) {
        Integer status = check.status();
        return words.text("portal.link.word." + check.word(), locale, status == null ? "" : Integer.toString(status));
    }
}
