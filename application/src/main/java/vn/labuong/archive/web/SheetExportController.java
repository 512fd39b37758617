package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.imports.SheetImports;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemLists;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.sheet.DescriptionBook;
import vn.labuong.archive.sheet.DescriptionSheet;

/** What the list shows, as a sheet that can be changed and brought back. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class SheetExportController {

    private static final int AT_A_TIME = 500;

    private final ItemLists lists;
    private final Items items;
    private final Viewers viewers;

    SheetExportController(ItemLists lists, Items items, Viewers viewers) {
        this.lists = lists;
        this.items = items;
        this.viewers = viewers;
    }

    @GetMapping(ArchivePaths.SHEETS + "/metadata.csv")
    void csv(@ModelAttribute("filter") ItemFilter filter, HttpServletResponse response) throws IOException {
        byte[] sheet = DescriptionSheet.write(chosen(filter)).getBytes(StandardCharsets.UTF_8);
        named("text/csv;charset=UTF-8", "metadata.csv", response);
        response.getOutputStream().write(sheet);
    }

    @GetMapping(ArchivePaths.SHEETS + "/metadata.xlsx")
    void workbook(@ModelAttribute("filter") ItemFilter filter, HttpServletResponse response) throws IOException {
        List<Item> chosen = chosen(filter);
        named("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "metadata.xlsx", response);
        DescriptionBook.write(chosen, response.getOutputStream());
    }

    private static void named(String type, String name, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private List<Item> chosen(ItemFilter filter) {
        Viewer viewer = viewers.current();
        List<ItemId> ids = lists.ids(filter.wanted(), SheetImports.MOST, viewer);
        List<Item> chosen = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            chosen.addAll(items.visible(ids.subList(from, Math.min(from + AT_A_TIME, ids.size())), viewer));
        }
        return chosen;
    }
}
