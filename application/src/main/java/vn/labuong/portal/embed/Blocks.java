package vn.labuong.portal.embed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.PublicItems;
import vn.labuong.portal.disclosure.ResultWords;
import vn.labuong.portal.disclosure.ResultWords.PlanView;
import vn.labuong.portal.disclosure.YearResults;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.HeadLinks;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.SiteAddress;

/** What the blocks for other portals show. Their addresses are whole, since they are read elsewhere. */
@Component
public class Blocks {

    private static final int ITEMS = 5;
    private static final int MOST = 20;

    private final YearResults results;
    private final ResultWords words;
    private final PublicItems items;
    private final SiteAddress site;

    Blocks(YearResults results, ResultWords words, PublicItems items, SiteAddress site) {
        this.results = results;
        this.words = words;
        this.items = items;
        this.site = site;
    }

    /** The results of the latest year; no plans where nothing is published. */
    public record Results(int year, String on, String address, List<PlanResult> plans) {}

    /** How far a plan is. */
    public record PlanResult(
            String title,
            String language,
            String address,
            boolean demonstration,
            int tasks,
            List<ResultWords.StateCount> states,
            int indicators,
            long indicatorsCounted) {}

    /** The items published last. */
    public record NewItems(long total, String address, List<NewItem> items) {}

    /** An item. */
    public record NewItem(
            String title,
            @Nullable String language,
            String address,
            String kind,
            @Nullable String dated,
            boolean demonstration,
            @Nullable String picture) {}

    public Results results(LocalDate today, Locale locale) {
        int year = results.years(today).stream().findFirst().orElse(today.getYear());
        YearResults.Year found = results.of(year, today);
        return new Results(
                year,
                Dates.numeric(found.on()),
                address("/cong-khai/" + year, locale),
                words.of(found, locale).stream().map(plan -> plan(plan, locale)).toList());
    }

    private PlanResult plan(PlanView plan, Locale locale) {
        return new PlanResult(
                plan.title().text(),
                plan.title().lang(),
                address(plan.href(), locale),
                plan.demo(),
                plan.taskCount(),
                plan.counts(),
                plan.indicators().size(),
                plan.counted());
    }

    /** So many of the newest items; a number out of reason is brought within it. */
    public NewItems items(int wanted, Locale locale) {
        return new NewItems(
                items.count(),
                address("/tu-lieu", locale),
                items.newest(wanted < 1 ? ITEMS : Math.min(wanted, MOST), locale).stream()
                        .map(card -> item(card, locale))
                        .toList());
    }

    private NewItem item(ItemCard card, Locale locale) {
        String picture = card.picture();
        return new NewItem(
                card.title(),
                card.language(),
                address(card.href(), locale),
                card.kind(),
                card.dated(),
                card.demonstration(),
                picture == null ? null : site.of(picture));
    }

    private String address(String path, Locale locale) {
        return HeadLinks.in(site.of(path), Languages.code(locale));
    }
}
