package vn.labuong.portal.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.OpenAddresses;
import vn.labuong.archive.PublicItems;
import vn.labuong.portal.disclosure.DisclosurePages;
import vn.labuong.shared.web.HeadLinks;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.SiteAddress;

/**
 * What was published last and which results have changed, in one language. It is asked for anew each time, by the rule of
 * access, so what was taken back is in no feed any more.
 */
@Component
public class News {

    private static final int MOST = 50;

    private final OpenAddresses addresses;
    private final PublicItems items;
    private final DisclosurePages disclosure;
    private final MessageSource messages;
    private final SiteAddress site;

    News(
            OpenAddresses addresses,
            PublicItems items,
            DisclosurePages disclosure,
            MessageSource messages,
            SiteAddress site) {
        this.addresses = addresses;
        this.items = items;
        this.disclosure = disclosure;
        this.messages = messages;
        this.site = site;
    }

    /**
     * Something new.
     *
     * @param id the same for ever, in all languages and whatever the address of the site
     * @param language of the title, null where it is not known
     * @param picture address of a small picture, null for none
     */
    public record Entry(
            UUID id,
            String title,
            @Nullable String language,
            String address,
            Instant published,
            Instant updated,
            String summary,
            @Nullable String picture) {}

    /** The newest first. */
    public List<Entry> entries(Locale locale) {
        return Stream.concat(items(locale).stream(), results(locale).stream())
                .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::id))
                .limit(MOST)
                .toList();
    }

    private List<Entry> items(Locale locale) {
        List<OpenAddresses.Open> newest = addresses.newest(MOST);
        Map<String, ItemCard> cards = items
                .of(newest.stream().map(OpenAddresses.Open::code).toList(), locale)
                .stream()
                .collect(Collectors.toMap(ItemCard::code, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        for (OpenAddresses.Open open : newest) {
            ItemCard card = cards.get(open.code());
            if (card != null) {
                entries.add(entry(open, card, locale));
            }
        }
        return entries;
    }

    private Entry entry(OpenAddresses.Open open, ItemCard card, Locale locale) {
        String dated = card.dated();
        String picture = card.picture();
        List<String> summary = new ArrayList<>(List.of(card.kind()));
        if (dated != null) {
            summary.add(dated);
        }
        if (card.demonstration()) {
            summary.add(messages.getMessage("shared.demo.label", null, locale));
        }
        return new Entry(
                open.id().value(),
                card.title(),
                card.language(),
                HeadLinks.in(site.of(open.path()), Languages.code(locale)),
                open.published(),
                open.changed(),
                String.join(" \u00b7 ", summary),
                picture == null ? null : site.of(picture));
    }

    private List<Entry> results(Locale locale) {
        List<Entry> entries = new ArrayList<>();
        disclosure.changes().forEach((year, changed) -> {
            String path = "/cong-khai/" + year;
            entries.add(new Entry(
                    UUID.nameUUIDFromBytes(("labuong:" + path).getBytes(StandardCharsets.UTF_8)),
                    messages.getMessage("portal.disclosure.results-of", new Object[] {String.valueOf(year)}, locale),
                    Languages.code(locale),
                    HeadLinks.in(site.of(path), Languages.code(locale)),
                    changed,
                    changed,
                    messages.getMessage("portal.feed.results", new Object[] {String.valueOf(year)}, locale),
                    null));
        });
        return entries;
    }
}
