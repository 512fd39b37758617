package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Item;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.kept.SameForAll;

/** The page of an item: for everybody, and for those who work with it. */
@Controller
class ItemController {

    private final ItemGate gate;
    private final ItemPage page;

    ItemController(ItemGate gate, ItemPage page) {
        this.gate = gate;
        this.page = page;
    }

    /** As everybody sees it, whoever asks; an item taken back is answered for with 410 and its reason. */
    @SameForAll
    @GetMapping(ArchivePaths.PUBLIC + "/{code}")
    String open(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int tep,
            @RequestParam(defaultValue = "1") int trang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int t,
            @RequestParam(defaultValue = "") String tieng,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        // Its language hangs on a cookie, and a withdrawal must hold at once.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache, must-revalidate");
        Viewer everybody = gate.everybody();
        Optional<Item> item = gate.find(code, everybody);
        if (item.isPresent()) {
            var place = new FileViews.Place(ArchivePaths.publicItem(code), tep, trang, Texts.clean(q), t, tieng);
            return page.show(item.get(), place, everybody, false, locale, model);
        }
        Item gone = gate.withdrawn(code).orElseThrow(() -> new NotHere(code));
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("code", gone.code());
        model.addAttribute("why", gone.withdrawnWhy());
        return "archive/gone";
    }

    @GetMapping(ArchivePaths.LIST + "/{code}")
    String inside(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int tep,
            @RequestParam(defaultValue = "1") int trang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int t,
            @RequestParam(defaultValue = "") String tieng,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        var place = new FileViews.Place(ArchivePaths.item(code), tep, trang, Texts.clean(q), t, tieng);
        return page.show(gate.find(code), place, gate.current(), true, locale, model);
    }
}
