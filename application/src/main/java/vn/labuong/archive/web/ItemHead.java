package vn.labuong.archive.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.iiif.Addresses;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;

/**
 * What the page of an open item says of it to machines, from what its page shows to everybody. Persons are left out: whoever
 * gathers such data makes lists of people of them.
 */
@Component
class ItemHead {

    /** What both EDTF and ISO 8601 read as a day, a month or a year; months from 21 on are seasons. */
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");

    private static final List<String> LANGUAGES = List.of("vi", "en", "km");

    private final SiteAddress site;
    private final ArchiveWords words;

    ItemHead(SiteAddress site, ArchiveWords words) {
        this.site = site;
        this.words = words;
    }

    PageHead of(Item item, String name, FileViews.Shown shown, Locale locale) {
        Description said = item.description();
        String lang = Languages.code(locale);
        String about = said.best(TextField.ABSTRACT, lang)
                .or(() -> said.best(TextField.DESCRIPTION, lang))
                .or(() -> said.best(TextField.CAPTION, lang))
                .map(TaggedText::value)
                .orElse(null);
        String picture = shown.files().stream()
                .map(FileView::thumbnail)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String kind = words.text(said.kind().messageKey(), locale);
        return new PageHead(
                about == null ? kind + ": " + name : about,
                openGraph(said.kind()),
                picture,
                data(item, name, about, picture, locale).script());
    }

    /** The address of its IIIF manifest, null where there is nothing to look at or to hear. */
    @Nullable String manifest(Item item, FileViews.Shown shown) {
        boolean something = shown.files().stream().anyMatch(file -> file.thumbnail() != null || file.plays());
        return something ? new Addresses(site.base()).manifest(item.code()) : null;
    }

    private JsonLd data(Item item, String name, @Nullable String about, @Nullable String picture, Locale locale) {
        Description said = item.description();
        String address = site.of(UriComponentsBuilder.fromPath(ArchivePaths.publicItem(item.code()))
                .build()
                .encode()
                .toUriString());
        String language = said.language();
        JsonLd data = JsonLd.page("ArchiveComponent", type(said.kind()))
                .say("@id", address)
                .say("url", address)
                .say("identifier", item.code())
                .say("name", name)
                .say("description", about)
                .say("inLanguage", language != null && LANGUAGES.contains(language) ? language : null)
                .say("license", said.rights())
                .say("isAccessibleForFree", true)
                .say("keywords", said.values(TextField.KEYWORD, Languages.code(locale)))
                .say("image", picture == null ? null : site.of(picture))
                .say("datePublished", day(item.publishedAt()))
                .say("dateModified", day(item.changedAt()))
                .say("contentLocation", places(said, locale))
                .say("holdingArchive", holder(said.agency(), locale))
                .say("isPartOf", JsonLd.of("WebSite").say("@id", site.of("/#site")))
                .say(
                        "creativeWorkStatus",
                        said.demonstration() ? words.text("archive.web.demonstration", locale) : null);
        if (said.kind() == ItemKind.FILM) {
            data.say("thumbnailUrl", picture == null ? null : site.of(picture))
                    .say("uploadDate", day(item.publishedAt()));
        }
        dated(data, said.dated());
        return data;
    }

    private static void dated(JsonLd data, @Nullable EdtfDate dated) {
        if (dated == null) {
            return;
        }
        if (ISO_DATE.matcher(dated.written()).matches()) {
            data.say("dateCreated", dated.written());
        } else {
            data.say("temporalCoverage", bound(dated.from()) + "/" + bound(dated.until()));
        }
    }

    private static String bound(@Nullable LocalDate day) {
        return day == null ? ".." : day.toString();
    }

    private List<JsonLd> places(Description said, Locale locale) {
        return said.places().stream()
                .map(place -> JsonLd.of("Place").say("name", words.place(place, said, locale)))
                .toList();
    }

    private @Nullable JsonLd holder(@Nullable AgencyId agency, Locale locale) {
        return agency == null ? null : JsonLd.of("ArchiveOrganization").say("name", words.agency(agency, locale));
    }

    private static @Nullable String day(@Nullable Instant moment) {
        return moment == null
                ? null
                : moment.atZone(VietnamTime.ZONE).toLocalDate().toString();
    }

    private static String type(ItemKind kind) {
        return switch (kind) {
            case TEXT -> "DigitalDocument";
            case IMAGE -> "ImageObject";
            case SOUND -> "AudioObject";
            case FILM -> "VideoObject";
            case BOOK -> "Book";
            case OBJECT -> "CreativeWork";
            case DATA -> "Dataset";
        };
    }

    private static String openGraph(ItemKind kind) {
        return switch (kind) {
            case FILM -> "video.other";
            case BOOK -> "book";
            default -> "article";
        };
    }
}
