package vn.labuong.archive.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.redact.Area;
import vn.labuong.archive.redact.Proposals;
import vn.labuong.archive.redact.RedactionVersion;
import vn.labuong.archive.redact.RedactionVersion.Placed;
import vn.labuong.archive.redact.RedactionVersion.State;
import vn.labuong.archive.redact.Redactions;
import vn.labuong.archive.store.ArchiveFile;

/** What the page shows on which parts of a file are covered. */
@Component
class RedactionViews {

    private static final double PERCENT = 100;

    private final Redactions redactions;
    private final Renditions renditions;
    private final Proposals proposals;
    private final ArchiveWords words;

    RedactionViews(Redactions redactions, Renditions renditions, Proposals proposals, ArchiveWords words) {
        this.redactions = redactions;
        this.renditions = renditions;
        this.proposals = proposals;
        this.words = words;
    }

    /** An area in hundredths of its page. */
    record AreaRow(
            int position,
            int page,
            String href,
            String reason,
            String origin,
            double x,
            double y,
            double width,
            double height) {}

    /** A version that there was or is. */
    record VersionRow(int version, String state, String at, String by, int areas) {}

    /** A page to go to, and how many areas are on it. */
    record PageLink(int number, String href, int areas, boolean here) {}

    /** The version that is worked on, else the one in force. */
    Optional<RedactionVersion> current(ArchiveFile file) {
        return current(redactions.of(file.id()));
    }

    private static Optional<RedactionVersion> current(List<RedactionVersion> versions) {
        return versions.stream()
                .filter(version ->
                        version.isOpen() || version.state() == State.MAKING || version.state() == State.PUBLISHED)
                .findFirst();
    }

    void show(Item item, ArchiveFile file, int page, boolean tryOut, Viewer viewer, Locale locale, Model model) {
        List<RedactionVersion> versions = redactions.of(file.id());
        RedactionVersion version = current(versions).orElse(null);
        List<Renditions.Rendition> pictures = renditions.ofPages(file.id(), 1, Integer.MAX_VALUE, viewer).stream()
                .filter(copy -> copy.kind() == Kind.PICTURE)
                .toList();
        int all = Math.max(1, pictures.size());
        int number = Math.min(Math.max(page, 1), all);
        String address = ArchivePaths.item(item.code()) + "/che/" + file.id();
        List<Area> here = version == null ? List.of() : version.on(number);
        model.addAttribute("item", item);
        model.addAttribute("file", file);
        model.addAttribute("address", address);
        model.addAttribute("number", number);
        model.addAttribute("pages", links(all, number, address, version));
        model.addAttribute("picture", picture(pictures, number));
        model.addAttribute("tryOut", tryOut);
        model.addAttribute("version", version);
        model.addAttribute(
                "state",
                version == null ? null : text("state." + version.state().code(), locale));
        model.addAttribute("open", version == null || version.isOpen());
        model.addAttribute("areas", version == null ? List.of() : rows(version, address, locale));
        model.addAttribute("words", proposals.words(file.id(), number));
        model.addAttribute("left", tryOut ? proposals.left(file.id(), number, here) : "");
        model.addAttribute("reasons", words.options("archive.redact.reason", Area.Reason.values(), locale));
        model.addAttribute(
                "versions", versions.stream().map(one -> row(one, locale)).toList());
        model.addAttribute(
                "crumbs",
                words.crumbs(
                        locale,
                        item.code(),
                        ArchivePaths.item(item.code()),
                        words.text("archive.redact.title", locale),
                        address));
    }

    private String text(String key, Locale locale) {
        return words.text("archive.redact." + key, locale);
    }

    private static @Nullable String picture(List<Renditions.Rendition> pictures, int number) {
        return pictures.stream()
                .filter(copy -> copy.page() != null && copy.page() == number)
                .findFirst()
                .map(CopyKind::address)
                .orElse(null);
    }

    private static List<PageLink> links(int all, int here, String address, @Nullable RedactionVersion version) {
        return java.util.stream.IntStream.rangeClosed(1, all)
                .mapToObj(number -> new PageLink(
                        number,
                        address + "?trang=" + number,
                        version == null ? 0 : version.on(number).size(),
                        number == here))
                .toList();
    }

    private List<AreaRow> rows(RedactionVersion version, String address, Locale locale) {
        return version.areas().stream()
                .map(placed -> row(placed, address, locale))
                .toList();
    }

    private AreaRow row(Placed placed, String address, Locale locale) {
        Area area = placed.area();
        return new AreaRow(
                placed.position(),
                area.page(),
                address + "?trang=" + area.page(),
                text("reason." + area.reason().code(), locale),
                text("origin." + area.origin().code(), locale),
                PERCENT * area.x(),
                PERCENT * area.y(),
                PERCENT * area.width(),
                PERCENT * area.height());
    }

    private VersionRow row(RedactionVersion version, Locale locale) {
        return new VersionRow(
                version.version(),
                text("state." + version.state().code(), locale),
                words.moment(version.madeAt()),
                version.madeBy(),
                version.areas().size());
    }
}
