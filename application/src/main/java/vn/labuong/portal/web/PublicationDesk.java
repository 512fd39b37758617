package vn.labuong.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.archive.ItemCard;
import vn.labuong.portal.publication.ContentCheck;
import vn.labuong.portal.publication.Edition;
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.web.PublicationShelf.Shelved;

/** A version of a publication as its editors look at it; the version that is written now with what can be done. */
@Component
class PublicationDesk {

    private final PublicationShelf shelf;
    private final PublicationViews views;
    private final ContentCheck check;
    private final ReviewBoxes boxes;
    private final PublicationTexts texts;
    private final ExhibitionTexts words;

    PublicationDesk(
            PublicationShelf shelf,
            PublicationViews views,
            ContentCheck check,
            ReviewBoxes boxes,
            PublicationTexts texts,
            ExhibitionTexts words) {
        this.shelf = shelf;
        this.views = views;
        this.check = check;
        this.boxes = boxes;
        this.texts = texts;
        this.words = words;
    }

    /** An edition as it was named; {@code card} is null where its item is not open to everybody. */
    record Line(String language, String item, @Nullable ItemCard card) {}

    /** A fixed number of statements. */
    String show(Publication one, boolean isNow, Locale locale, Model model) {
        Shelved shelved = shelf.of(List.of(one), locale).get(0);
        String address = PublicationPaths.one(one.slug());
        model.addAttribute("publication", one);
        model.addAttribute("isNow", isNow);
        model.addAttribute("view", views.of(shelved, locale));
        model.addAttribute("title", texts.title(one.content(), locale));
        model.addAttribute("address", address);
        model.addAttribute("shownAt", PublicationPaths.shown(one.slug()));
        model.addAttribute("state", texts.state(one.state(), locale));
        model.addAttribute("badge", PublicationTexts.badge(one.state()));
        model.addAttribute("isPublished", one.state() == Publication.State.PUBLISHED);
        model.addAttribute("needsPublishing", !Objects.equals(one.shown(), one.written()) || !isShown(one));
        model.addAttribute(
                "editions",
                one.content().editions().stream()
                        .map(edition -> line(edition, shelved, locale))
                        .toList());
        model.addAttribute("crumbs", texts.crumbs(locale, texts.title(one.content(), locale), address));
        if (isNow) {
            model.addAttribute("doubt", texts.doubt(one.content(), locale));
            model.addAttribute("unready", words.texts(check.unready(one.content()), locale));
            model.addAttribute("review", boxes.of(one.subject(), one.writtenBy(), null));
        }
        return "portal/publication-desk";
    }

    private static boolean isShown(Publication one) {
        return one.state() == Publication.State.PUBLISHED;
    }

    private Line line(Edition edition, Shelved shelved, Locale locale) {
        return new Line(
                texts.language(edition.language(), locale),
                edition.item(),
                shelved.editions().get(edition.language()));
    }
}
