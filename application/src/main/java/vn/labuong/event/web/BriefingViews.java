package vn.labuong.event.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ExhibitedItems;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.ItemMedia;
import vn.labuong.archive.PublicItems;
import vn.labuong.archive.PublicItems.Rights;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.PressBriefing.Photograph;
import vn.labuong.event.PressBriefing.State;
import vn.labuong.plan.Wording;

/** Briefings as their readers see them. */
@Component
class BriefingViews {

    private final PublicItems items;
    private final ExhibitedItems media;
    private final EventWords words;

    BriefingViews(PublicItems items, ExhibitedItems media, EventWords words) {
        this.items = items;
        this.media = media;
        this.words = words;
    }

    /** A text and the language that it really is in. */
    record Said(String text, String lang) {

        static @Nullable Said of(Wording wording, Locale locale) {
            String text = wording.in(locale);
            return text.isBlank() ? null : new Said(text, wording.languageIn(locale));
        }
    }

    /** A briefing in a list. */
    record Row(
            String slug,
            @Nullable Said title,
            String when,
            String chair,
            State state,
            int year,
            boolean ahead,
            boolean demonstration) {}

    /** A photograph with what may be done with it. */
    record Picture(
            String href,
            String address,
            @Nullable Integer width,
            @Nullable Integer height,
            Said alternative,
            @Nullable ItemCard card,
            @Nullable Rights rights) {}

    /** What stands on the page of one. */
    record Page(
            Row row,
            @Nullable Said invitation,
            @Nullable Said place,
            @Nullable Said summary,
            @Nullable String cancelledBecause,
            boolean borrowed,
            List<ItemCard> documents,
            List<Picture> pictures) {}

    Row row(PressBriefing one, Locale locale) {
        return new Row(
                one.slug(),
                Said.of(one.content().title(), locale),
                words.when(one.begins(), one.ends(), locale),
                words.agency(one.chair(), one.day(), locale),
                one.state(),
                one.day().getYear(),
                one.isAhead(words.now()),
                one.demonstration());
    }

    /** A fixed number of statements, whatever the number of items. */
    Page page(PressBriefing one, Locale locale) {
        Said invitation = Said.of(one.content().invitation(), locale);
        boolean borrowed = !"vi".equals(locale.getLanguage())
                && ("vi".equals(one.content().title().languageIn(locale))
                        || "vi".equals(one.content().invitation().languageIn(locale)));
        return new Page(
                row(one, locale),
                invitation,
                Said.of(one.content().place(), locale),
                Said.of(one.content().summary(), locale),
                one.cancelledBecause(),
                borrowed,
                items.of(one.content().documents(), locale),
                pictures(one.content().photographs(), locale));
    }

    /** Those that everybody may see. */
    private List<Picture> pictures(List<Photograph> photographs, Locale locale) {
        List<String> codes = photographs.stream().map(Photograph::item).toList();
        Map<String, ItemMedia> shown = media.media(codes, locale);
        Map<String, Rights> rights = items.rights(codes, locale);
        List<ItemCard> cards = items.of(codes, locale);
        List<Picture> pictures = new ArrayList<>();
        for (Photograph one : photographs) {
            ItemMedia found = shown.get(one.item());
            Said alternative = Said.of(one.alternative(), locale);
            if (found != null && found.picture() != null && alternative != null) {
                pictures.add(new Picture(
                        found.viewer(),
                        found.picture(),
                        found.width(),
                        found.height(),
                        alternative,
                        cards.stream()
                                .filter(card -> card.code().equals(one.item()))
                                .findFirst()
                                .orElse(null),
                        rights.get(one.item())));
            }
        }
        return pictures;
    }

    /** Codes that not everybody may see, or that are none: their items are in no public page. */
    List<String> unseen(PressBriefing one, Locale locale) {
        List<String> codes = new ArrayList<>(one.content().documents());
        one.content().photographs().forEach(photograph -> codes.add(photograph.item()));
        items.of(codes, locale).forEach(card -> codes.removeIf(card.code()::equals));
        return codes;
    }
}
