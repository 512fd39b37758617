package vn.labuong.archive.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.event.ArchiveEvent;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.PageHead;

/** What the page of an item shows; a fixed number of statements, whatever it holds. */
@Component
class ItemPage {

    private final FileViews files;
    private final DescriptionLines lines;
    private final ArchiveEvents events;
    private final Publication publication;
    private final ItemHead head;
    private final ArchiveWords words;

    ItemPage(
            FileViews files,
            DescriptionLines lines,
            ArchiveEvents events,
            Publication publication,
            ItemHead head,
            ArchiveWords words) {
        this.files = files;
        this.lines = lines;
        this.events = events;
        this.publication = publication;
        this.head = head;
        this.words = words;
    }

    /**
     * A text in the reader's language, or in the one it has.
     *
     * @param other the language where it is not the reader's, in words
     * @param status where it is no original, in words
     */
    record Words(
            String value,
            @Nullable String language,
            @Nullable String other,
            @Nullable String status,
            boolean machine) {}

    /** A problem that stands between an item and the public, and where it is mended. */
    record Missing(String text, String href) {}

    /** An act on the item. */
    record Act(String at, String what, String agent, String outcome, boolean failed, String file) {}

    String show(Item item, FileViews.Place place, Viewer viewer, boolean inside, Locale locale, Model model) {
        Description said = item.description();
        Words title = text(said, TextField.TITLE, locale);
        String name = title == null ? item.code() : title.value();
        FileViews.Shown shown = files.of(item, place, viewer, locale);
        model.addAttribute("item", item);
        model.addAttribute("name", name);
        model.addAttribute("heading", title);
        model.addAttribute("abstract", text(said, TextField.ABSTRACT, locale));
        model.addAttribute("description", text(said, TextField.DESCRIPTION, locale));
        model.addAttribute("event", text(said, TextField.EVENT, locale));
        model.addAttribute("caption", text(said, TextField.CAPTION, locale));
        model.addAttribute("keywords", said.values(TextField.KEYWORD, Languages.code(locale)));
        model.addAttribute("facts", lines.facts(said, locale));
        model.addAttribute("rightsUri", said.rights());
        model.addAttribute("demonstration", said.demonstration());
        model.addAttribute("shown", shown);
        model.addAttribute("place", place);
        model.addAttribute("inside", inside);
        model.addAttribute("archivist", inside && viewer.archivist());
        if (inside) {
            model.addAttribute("crumbs", words.crumbs(locale, item.code(), ArchivePaths.item(item.code())));
            inside(item, viewer, locale, model);
        } else {
            model.addAttribute(PageHead.NAME, head.of(item, name, shown, locale));
            model.addAttribute("manifest", head.manifest(item, shown));
            model.addAttribute(
                    "crumbs",
                    List.of(
                            new Crumb(words.text("shared.nav.archive", locale), ArchivePaths.PUBLIC),
                            new Crumb(item.code(), ArchivePaths.publicItem(item.code()))));
        }
        return "archive/item";
    }

    /** What only those who work here are told; what may be done is for archivists. */
    private void inside(Item item, Viewer viewer, Locale locale, Model model) {
        Description said = item.description();
        model.addAttribute("badge", ItemViews.badge(item.state()));
        model.addAttribute("state", words.text("archive.state." + item.state().code(), locale));
        model.addAttribute("level", words.text("archive.level." + said.access().code(), locale));
        model.addAttribute("embargo", said.embargoUntil() == null ? null : Dates.numeric(said.embargoUntil()));
        model.addAttribute(
                "people", words.text("archive.people." + said.people().code(), locale));
        if (viewer.archivist()) {
            String address = ArchivePaths.item(item.code());
            model.addAttribute(
                    "missing",
                    publication.missing(item).stream()
                            .map(key -> new Missing(words.text(key, locale), address + ItemViews.mended(key)))
                            .toList());
            model.addAttribute("inner", inner(said, locale));
            model.addAttribute("acts", acts(item, viewer, locale));
        }
    }

    private List<DescriptionLines.Line> inner(Description said, Locale locale) {
        return lines.all(said, locale).stream().filter(line -> !line.open()).toList();
    }

    private List<Act> acts(Item item, Viewer viewer, Locale locale) {
        Map<FileId, String> names = files.names(item.id(), viewer);
        return events.of(item.id()).stream()
                .map(event -> act(event, names, locale))
                .toList();
    }

    private Act act(ArchiveEvent event, Map<FileId, String> names, Locale locale) {
        FileId file = event.file();
        String detail = event.detail().entrySet().stream()
                .filter(entry -> entry.getKey().equals("version"))
                .map(entry -> words.text("archive.line.version", locale, entry.getValue()))
                .collect(Collectors.joining());
        return new Act(
                words.moment(event.at()),
                words.noted("archive.event." + event.type().name().toLowerCase(Locale.ROOT), locale)
                        + (detail.isEmpty() ? "" : " " + detail),
                event.agent(),
                words.text("archive.outcome." + event.outcome().name().toLowerCase(Locale.ROOT), locale),
                event.outcome() == ArchiveEvent.Outcome.FAILURE,
                file == null ? "" : names.getOrDefault(file, ""));
    }

    private @Nullable Words text(Description said, TextField field, Locale locale) {
        String lang = Languages.code(locale);
        return said.best(field, lang).map(text -> words(text, lang, locale)).orElse(null);
    }

    private Words words(TaggedText text, String lang, Locale locale) {
        boolean foreign = !text.language().equals(lang) && !text.language().equals("und");
        boolean original = text.status() == TaggedText.Status.ORIGINAL;
        return new Words(
                text.value(),
                ItemViews.lang(text.language()),
                foreign ? words.text("archive.web.language." + text.language(), locale) : null,
                original ? null : words.text("archive.status." + text.status().code(), locale),
                text.status() == TaggedText.Status.MACHINE);
    }
}
