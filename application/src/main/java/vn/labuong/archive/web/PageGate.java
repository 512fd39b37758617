package vn.labuong.archive.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.shared.web.NotHere;

/** Lets somebody in to a page of an item whose text they mend; what they may not see is not here. */
@Component
class PageGate {

    private final ItemGate gate;
    private final ArchiveFiles files;
    private final Pages pages;
    private final PageViews views;

    PageGate(ItemGate gate, ArchiveFiles files, Pages pages, PageViews views) {
        this.gate = gate;
        this.files = files;
        this.pages = pages;
        this.views = views;
    }

    /** A page and its file. */
    record Here(ArchiveFile file, PageOfFile page) {}

    /** Where the text of a page is mended. */
    static String address(String code, int tep, int trang) {
        return ArchivePaths.item(code) + "/chu?tep=" + tep + "&trang=" + trang;
    }

    /** The page at that place; passages of captions are no pages. */
    Here find(Item item, int tep, int trang) {
        Viewer viewer = gate.current();
        return files.visible(item.id(), viewer).stream()
                .filter(file -> file.position() + 1 == tep && file.role() != ArchiveFile.Role.CAPTION)
                .findFirst()
                .flatMap(file -> pages.visible(file.id(), trang, viewer).map(page -> new Here(file, page)))
                .orElseThrow(() -> new NotHere(item.code()));
    }

    /** The picture of the page and its neighbours, turned within the form. */
    void show(Item item, Here here, String query, Locale locale, Model model) {
        int tep = here.file().position() + 1;
        var place = new FileViews.Place(
                ArchivePaths.item(item.code()) + "/chu", tep, here.page().number(), query, -1, "");
        int all = Math.max(1, here.file().pages() == null ? 1 : here.file().pages());
        model.addAttribute("place", place);
        model.addAttribute("page", views.of(here.file(), all, place, gate.current(), locale));
    }
}
