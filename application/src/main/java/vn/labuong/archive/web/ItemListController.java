package vn.labuong.archive.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemLists;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.Pager;

/** The items that whoever is signed in may see, filtered and sorted by the address. */
@Controller
class ItemListController {

    private static final int PAGE = 25;

    private final ItemLists lists;
    private final Viewers viewers;
    private final ArchiveWords words;

    ItemListController(ItemLists lists, Viewers viewers, ArchiveWords words) {
        this.lists = lists;
        this.viewers = viewers;
        this.words = words;
    }

    /** One item of the list. */
    record Row(
            String code,
            String href,
            String title,
            @Nullable String language,
            String kind,
            String stateBadge,
            String state,
            String access,
            String agency,
            @Nullable String dated,
            String changed,
            int files,
            boolean demonstration,
            boolean undescribed,
            boolean failed) {}

    @GetMapping(ArchivePaths.LIST)
    String show(
            @ModelAttribute("filter") ItemFilter filter,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        Viewer viewer = viewers.current();
        long total = lists.count(filter.wanted(), viewer);
        int here = (int) Math.min(Math.max(page, 0), Math.max(0, (total - 1) / PAGE));
        List<Row> rows =
                lists.lines(filter.wanted(), filter.order(), Languages.code(locale), here * PAGE, PAGE, viewer).stream()
                        .map(line -> row(line, viewer, locale))
                        .toList();
        model.addAttribute("crumbs", words.crumbs(locale));
        model.addAttribute("rows", rows);
        model.addAttribute("total", total);
        model.addAttribute("archivist", viewer.archivist());
        model.addAttribute(
                "sheets", filter.address().replacePath(ArchivePaths.SHEETS).toUriString());
        model.addAttribute("pager", Pager.of(new Listing<>(total, rows, here, PAGE), filter.address()));
        model.addAttribute("kinds", words.options("archive.kind", ItemKind.values(), locale));
        model.addAttribute(
                "states",
                words.options(
                        "archive.state",
                        new Item.State[] {Item.State.DRAFT, Item.State.PUBLISHED, Item.State.WITHDRAWN},
                        locale));
        model.addAttribute("levels", words.options("archive.level", Level.values(), locale));
        model.addAttribute("agencies", words.agencies(lists.agencies(viewer), words.today(), locale));
        model.addAttribute("orders", words.options("archive.web.order", ItemLists.Order.values(), locale));
        model.addAttribute("needs", List.of(new Option("1", words.text("archive.web.needs.description", locale))));
        return "archive/item-list";
    }

    private Row row(ItemLists.Line line, Viewer viewer, Locale locale) {
        String title = line.title();
        return new Row(
                line.code(),
                ArchivePaths.item(line.code()),
                title == null ? line.code() : title,
                ItemViews.lang(line.language()),
                words.text(line.kind().messageKey(), locale),
                ItemViews.badge(line.state()),
                words.text("archive.state." + line.state().code(), locale),
                words.text("archive.level." + line.access().code(), locale),
                words.agency(line.agency(), locale),
                line.dated(),
                words.moment(line.changedAt().toInstant()),
                line.files(),
                line.demonstration(),
                viewer.archivist() && line.undescribed(),
                viewer.archivist() && line.failed());
    }
}
