package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ExhibitedItems;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.ItemMedia;
import vn.labuong.archive.PublicItems;
import vn.labuong.archive.PublicItems.OpenFile;
import vn.labuong.archive.PublicItems.Openings;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.portal.publication.Content;
import vn.labuong.portal.publication.Facet;
import vn.labuong.portal.publication.TakenCounts;
import vn.labuong.portal.web.PublicationShelf.Shelved;
import vn.labuong.portal.web.PublicationView.Cover;
import vn.labuong.portal.web.PublicationView.EditionView;
import vn.labuong.portal.web.PublicationView.Reader;
import vn.labuong.portal.web.PublicationView.Taking;
import vn.labuong.portal.web.PublicationView.TaskLink;
import vn.labuong.portal.web.TourView.Said;
import vn.labuong.shared.web.Languages;

/** Makes the pages of publications, in a fixed number of statements. */
@Component
class PublicationViews {

    /** A book of single pictures has many files; the rest is in the archive. */
    private static final int MOST_FILES = 12;

    private final PublicItems items;
    private final ExhibitedItems exhibited;
    private final Plans plans;
    private final TakenCounts counts;
    private final PublicationTexts texts;

    PublicationViews(
            PublicItems items, ExhibitedItems exhibited, Plans plans, TakenCounts counts, PublicationTexts texts) {
        this.items = items;
        this.exhibited = exhibited;
        this.plans = plans;
        this.counts = counts;
        this.texts = texts;
    }

    PublicationView of(Shelved one, Locale locale) {
        Content content = one.publication().content();
        String language = Languages.code(locale);
        List<String> codes =
                one.editions().values().stream().map(ItemCard::code).distinct().toList();
        Map<String, Openings> openings = items.openings(codes, locale);
        Map<String, ItemMedia> media = exhibited.media(codes, locale);
        return new PublicationView(
                Objects.requireNonNull(Tours.said(content.title(), language)),
                Tours.said(content.summary(), language),
                texts.text(content.kind().messageKey(), locale),
                content.audiences().stream().map(code -> reader(code, locale)).toList(),
                texts.issued(content, locale),
                texts.agency(content, locale),
                task(content, locale),
                content.isbn(),
                cover(one, media),
                editions(one, openings, media, locale),
                counts.total(one.publication().id()),
                one.publication().demonstration());
    }

    private Reader reader(String code, Locale locale) {
        return new Reader(
                texts.value(Facet.AUDIENCE, code, locale),
                PublicationPaths.PUBLIC + "?" + Facet.AUDIENCE.parameter() + "=" + code);
    }

    /** Null where none is named, or it is no longer in the plan. */
    private @Nullable TaskLink task(Content content, Locale locale) {
        if (!PlanCode.isValid(content.plan())) {
            return null;
        }
        return plans.tasks(new PlanCode(content.plan()), texts.today()).stream()
                .filter(task -> task.code().value().equals(content.task()))
                .findFirst()
                .map(task -> new TaskLink(
                        content.task(),
                        new Said(task.title().languageIn(locale), task.title().in(locale), false),
                        "/chuong-trinh/" + content.plan() + "/nhiem-vu/" + content.task()))
                .orElse(null);
    }

    private static @Nullable Cover cover(Shelved one, Map<String, ItemMedia> media) {
        for (ItemCard card : one.editions().values()) {
            ItemMedia made = media.get(card.code());
            String picture = made == null ? null : made.picture();
            if (made != null && picture != null) {
                return new Cover(picture, made.width(), made.height());
            }
        }
        String small = one.cover();
        return small == null ? null : new Cover(small, null, null);
    }

    private List<EditionView> editions(
            Shelved one, Map<String, Openings> openings, Map<String, ItemMedia> media, Locale locale) {
        List<EditionView> editions = new ArrayList<>();
        String slug = one.publication().slug();
        one.editions().forEach((language, card) -> {
            Openings open = openings.get(card.code());
            // Closed between two statements: then it is not there.
            if (open != null) {
                editions.add(new EditionView(
                        language,
                        texts.language(language, locale),
                        card,
                        open.pages(),
                        open.pages() > 0 ? PublicationPaths.read(slug, language) : null,
                        play(media.get(card.code())),
                        files(slug, language, open.files())));
            }
        });
        return editions;
    }

    private static @Nullable String play(@Nullable ItemMedia media) {
        return media == null || (media.sound() == null && media.film() == null) ? null : media.viewer();
    }

    private static List<Taking> files(String slug, String language, List<OpenFile> files) {
        List<Taking> takings = new ArrayList<>();
        for (int at = 0; at < Math.min(files.size(), MOST_FILES); at++) {
            OpenFile file = files.get(at);
            takings.add(new Taking(
                    file.name(),
                    ending(file.name()),
                    file.size(),
                    PublicationPaths.take(slug, language, at + 1),
                    file.pages()));
        }
        return takings;
    }

    /** What people call the format: the ending of the name. */
    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
