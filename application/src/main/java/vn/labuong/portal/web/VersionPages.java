package vn.labuong.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.organisation.PeopleNames;
import vn.labuong.portal.editorial.Difference;
import vn.labuong.portal.version.Document;
import vn.labuong.portal.version.Version;
import vn.labuong.shared.web.Crumb;

/** The pages of the versions of a document: the list of them, and how two differ. */
@Component
class VersionPages {

    private final PeopleNames names;
    private final ExhibitionTexts texts;

    VersionPages(PeopleNames names, ExhibitionTexts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** The way to a page below the list of the documents of a kind; names and addresses in turn. */
    interface Way {
        List<Crumb> to(Locale locale, String... namesAndAddresses);
    }

    /**
     * A document as these pages name it.
     *
     * @param address for its editors
     */
    record Named(String title, String address, Way way) {}

    /**
     * The versions as a list; costs one statement.
     *
     * @param compared whether each can be seen beside the one before it
     */
    String list(Document<?> now, List<Version> versions, boolean compared, Named named, Locale locale, Model model) {
        Map<String, String> people = names.of(versions.stream().map(Version::by).collect(Collectors.toSet()));
        Integer shown = now.shown();
        model.addAttribute("version", now.version());
        model.addAttribute("address", named.address());
        model.addAttribute("compared", compared);
        model.addAttribute("name", named.title());
        model.addAttribute(
                "rows", VersionRow.of(versions, now.written(), shown == null ? 0 : shown, people, texts, locale));
        model.addAttribute(
                "crumbs", named.way().to(locale, named.title(), named.address(), heading(locale), versions(named)));
        return "portal/versions";
    }

    /** The way to a version that is looked at. */
    List<Crumb> crumbs(Named named, int number, Locale locale) {
        return below(
                named, texts.text("portal.exhibition.version", locale, number), versions(named) + "/" + number, locale);
    }

    /** Two versions beside each other. */
    String difference(Named named, int before, int after, List<Difference.Change> changes, Locale locale, Model model) {
        String heading = texts.text("portal.difference.title", locale, before, after);
        model.addAttribute("name", named.title());
        model.addAttribute("heading", heading);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("back", named.address());
        model.addAttribute("changes", changes);
        model.addAttribute("crumbs", below(named, heading, "", locale));
        return "portal/difference";
    }

    private List<Crumb> below(Named named, String name, String address, Locale locale) {
        return named.way().to(locale, named.title(), named.address(), heading(locale), versions(named), name, address);
    }

    private String heading(Locale locale) {
        return texts.text("portal.exhibition.versions", locale);
    }

    private static String versions(Named named) {
        return named.address() + "/ban";
    }
}
