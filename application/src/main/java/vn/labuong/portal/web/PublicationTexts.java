package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.PublicItems;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.portal.publication.Content;
import vn.labuong.portal.publication.Facet;
import vn.labuong.portal.publication.Issued;
import vn.labuong.portal.publication.Kind;
import vn.labuong.portal.publication.Publication;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Languages;

/** Says of publications what their pages have to say, in the reader's words. No statement but for the register's first. */
@Component
class PublicationTexts {

    private final ExhibitionTexts texts;
    private final PublicItems items;
    private final Agencies agencies;

    PublicationTexts(ExhibitionTexts texts, PublicItems items, Agencies agencies) {
        this.texts = texts;
        this.items = items;
        this.agencies = agencies;
    }

    String text(String key, Locale locale, Object... arguments) {
        return texts.text(key, locale, arguments);
    }

    LocalDate today() {
        return texts.today();
    }

    String title(Content content, Locale locale) {
        return content.title().text(Languages.code(locale));
    }

    /** The audiences of the thesaurus by their codes. */
    Map<String, String> audiences(Locale locale) {
        return items.concepts("audience", locale);
    }

    String language(String code, Locale locale) {
        return text("portal.publication.language." + code, locale);
    }

    String languages(Collection<String> codes, Locale locale) {
        return String.join(
                ", ", codes.stream().map(code -> language(code, locale)).toList());
    }

    /** The name of a value that somebody may choose. */
    String value(Facet facet, String value, Locale locale) {
        return switch (facet) {
            case AUDIENCE -> audiences(locale).getOrDefault(value, value);
            case LANGUAGE -> language(value, locale);
            case KIND ->
                Kind.of(value).map(kind -> text(kind.messageKey(), locale)).orElse(value);
            case YEAR -> value;
        };
    }

    /** When it came out, null where that is not known. */
    @Nullable String issued(Content content, Locale locale) {
        return Issued.parse(content.issued())
                .map(one -> one.sure() ? one.text() : text("portal.publication.about", locale, one.text()))
                .orElse(null);
    }

    /** The name that the agency bore when it published it, null where none is named. */
    @Nullable String agency(Content content, Locale locale) {
        return content.agency().isEmpty()
                ? null
                : agencies.snapshot().name(AgencyId.of(content.agency()), Languages.code(locale), day(content));
    }

    /**
     * Why the agency can hardly have published it, where the register knows the agency on none of the days on which it may
     * have come out; null where nothing speaks against it. Nobody is kept from saying so: the register may be wrong.
     */
    @Nullable String doubt(Content content, Locale locale) {
        Issued issued = Issued.parse(content.issued()).orElse(null);
        Agency agency = content.agency().isEmpty()
                ? null
                : agencies.agency(AgencyId.of(content.agency())).orElse(null);
        if (issued == null || agency == null) {
            return null;
        }
        LocalDate first = agency.period().from();
        LocalDate end = agency.period().to();
        String name = agency.name(Languages.code(locale), issued.from());
        if (first != null && !first.isBefore(issued.before())) {
            return text("portal.publication.doubt.later", locale, name, Dates.numeric(first), issued.text());
        }
        return end != null && !issued.from().isBefore(end)
                ? text("portal.publication.doubt.ended", locale, name, Dates.numeric(end), issued.text())
                : null;
    }

    /** The day by which names of agencies are chosen. */
    LocalDate day(Content content) {
        return Issued.parse(content.issued()).map(Issued::from).orElse(today());
    }

    String state(Publication.State state, Locale locale) {
        return text("portal.publication.state." + state.code(), locale);
    }

    static String badge(Publication.State state) {
        return switch (state) {
            case DRAFT -> "unverified";
            case PUBLISHED -> "done";
            case WITHDRAWN -> "stopped";
        };
    }

    /** The way to a public page; names and addresses in turn. */
    List<Crumb> publicCrumbs(Locale locale, String... namesAndAddresses) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(text("portal.publication.title", locale), PublicationPaths.PUBLIC));
        for (int at = 0; at < namesAndAddresses.length; at += 2) {
            crumbs.add(new Crumb(namesAndAddresses[at], namesAndAddresses[at + 1]));
        }
        return crumbs;
    }

    /** The way to a page of the editors; names and addresses in turn. */
    List<Crumb> crumbs(Locale locale, String... namesAndAddresses) {
        return Crumb.staff(
                key -> text(key, locale), "portal.publication.title", PublicationPaths.LIST, namesAndAddresses);
    }
}
