package vn.labuong.archive.web;

import java.io.IOException;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.imports.SheetImport;
import vn.labuong.archive.imports.SheetImport.State;
import vn.labuong.archive.imports.SheetImport.Verdict;
import vn.labuong.archive.imports.SheetImports;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.item.ItemLists;
import vn.labuong.archive.sheet.DescriptionSheet;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Person;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Pager;

/** A sheet of descriptions comes back: looked at row by row, confirmed, followed, taken back. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class SheetImportController {

    private static final int PAGE = 25;
    private static final int NEWEST = 10;

    /** As large as a workbook may be; a CSV of the same rows is smaller. */
    private static final long LARGEST = 20L << 20;

    private final SheetImports imports;
    private final SheetViews views;
    private final ItemLists lists;
    private final Viewers viewers;
    private final Access access;
    private final ArchiveWords words;

    SheetImportController(
            SheetImports imports,
            SheetViews views,
            ItemLists lists,
            Viewers viewers,
            Access access,
            ArchiveWords words) {
        this.imports = imports;
        this.views = views;
        this.lists = lists;
        this.viewers = viewers;
        this.access = access;
        this.words = words;
    }

    @GetMapping(ArchivePaths.SHEETS)
    String show(@ModelAttribute("filter") ItemFilter filter, Principal who, Locale locale, Model model) {
        Viewer viewer = viewers.current();
        long total = lists.count(filter.wanted(), viewer);
        UriComponentsBuilder address = filter.address();
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute("total", total);
        model.addAttribute("most", SheetImports.MOST);
        model.addAttribute("tooMany", total > SheetImports.MOST);
        model.addAttribute("narrowed", filter.narrows());
        model.addAttribute(
                "csv",
                address.replacePath(ArchivePaths.SHEETS + "/metadata.csv").toUriString());
        model.addAttribute(
                "workbook",
                address.replacePath(ArchivePaths.SHEETS + "/metadata.xlsx").toUriString());
        model.addAttribute("largest", words.size(LARGEST, locale));
        model.addAttribute(
                "sheets",
                imports.newest(who.getName(), NEWEST).stream()
                        .map(sheet -> views.sent(sheet, locale))
                        .toList());
        return "archive/sheets";
    }

    private List<?> crumbs(Locale locale, String... more) {
        String[] way = new String[more.length + 2];
        way[0] = words.text("archive.sheets.title", locale);
        way[1] = ArchivePaths.SHEETS;
        System.arraycopy(more, 0, way, 2, more.length);
        return words.crumbs(locale, way);
    }

    /** Reads the sheet and says what it would do; nothing is changed. */
    @PostMapping(ArchivePaths.SHEETS)
    String send(@RequestParam(required = false) @Nullable MultipartFile bang, RedirectAttributes redirect)
            throws IOException {
        if (bang == null || bang.isEmpty()) {
            return refused(redirect, "archive.sheets.nothing");
        }
        if (bang.getSize() > LARGEST) {
            return refused(redirect, "archive.sheets.too-large");
        }
        String given = bang.getOriginalFilename();
        String name = ArrivedName.of(given == null || given.isBlank() ? "metadata" : given)
                .shown();
        DescriptionSheet.Reading read = DescriptionSheet.read(name, bang.getBytes());
        if (read instanceof DescriptionSheet.Unusable unusable) {
            return refused(redirect, unusable.key(), unusable.arguments().toArray(Serializable[]::new));
        }
        DescriptionSheet.Sheet sheet = (DescriptionSheet.Sheet) read;
        if (sheet.rows().isEmpty()) {
            return refused(redirect, "archive.sheet.empty");
        }
        if (sheet.rows().size() > SheetImports.MOST) {
            return refused(redirect, "archive.sheets.too-many", SheetImports.MOST);
        }
        Person sender = access.current().orElseThrow();
        UUID id = imports.look(name, sheet, viewers.current(), sender);
        return "redirect:" + address(id);
    }

    private static String refused(RedirectAttributes redirect, String key, Serializable... arguments) {
        redirect.addFlashAttribute("flash", Flash.refused(key, arguments));
        return "redirect:" + ArchivePaths.SHEETS;
    }

    static String address(UUID id) {
        return ArchivePaths.SHEETS + "/" + id;
    }

    @GetMapping(ArchivePaths.SHEETS + "/{id}")
    String look(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String dong,
            @RequestParam(defaultValue = "0") int page,
            Principal who,
            Locale locale,
            Model model) {
        SheetImport sheet = imports.find(id, who.getName()).orElseThrow(() -> new NotHere(id.toString()));
        Optional<Verdict> chosen = "all".equals(dong)
                ? Optional.empty()
                : ItemFilter.constant(Verdict.class, dong).or(() -> first(sheet));
        Verdict verdict = chosen.orElse(null);
        int total = verdict == null ? sheet.rows() : sheet.of(verdict);
        int here = Math.min(Math.max(page, 0), Math.max(0, (total - 1) / PAGE));
        List<SheetViews.RowView> rows =
                views.rows(sheet, imports.rows(id, verdict, here * PAGE, PAGE), viewers.current(), locale);
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(address(id)).queryParam("dong", verdict == null ? "all" : verdict.code());
        model.addAttribute("crumbs", crumbs(locale, sheet.name(), address(id)));
        model.addAttribute("sheet", sheet);
        model.addAttribute("sent", words.moment(sheet.sentAt()));
        model.addAttribute("verdict", verdict == null ? "all" : verdict.code());
        model.addAttribute("tabs", views.tabs(sheet, locale));
        model.addAttribute("rows", rows);
        model.addAttribute("changing", sheet.of(Verdict.CHANGED));
        model.addAttribute("outcomes", views.outcomes(sheet, locale));
        model.addAttribute("ended", views.ended(sheet));
        model.addAttribute("toEnd", views.toEnd(sheet));
        model.addAttribute("canUndo", sheet.state() == State.APPLIED && sheet.of(SheetImport.Outcome.DONE) > 0);
        model.addAttribute("pager", Pager.of(new Listing<>(total, rows, here, PAGE), address));
        return "archive/sheet";
    }

    /** What there is to decide about comes first. */
    private static Optional<Verdict> first(SheetImport sheet) {
        return List.of(Verdict.CHANGED, Verdict.CONFLICT, Verdict.REFUSED, Verdict.UNCHANGED).stream()
                .filter(verdict -> sheet.of(verdict) > 0)
                .findFirst();
    }

    /** Does exactly what was looked at. */
    @PostMapping(ArchivePaths.SHEETS + "/{id}/nhap")
    String confirm(@PathVariable UUID id, Principal who, RedirectAttributes redirect) {
        return done(id, imports.confirm(id, who.getName()), "archive.sheets.applying.begun", redirect);
    }

    @PostMapping(ArchivePaths.SHEETS + "/{id}/hoan-tac")
    String undo(@PathVariable UUID id, Principal who, RedirectAttributes redirect) {
        return done(id, imports.undo(id, who.getName()), "archive.sheets.undoing.begun", redirect);
    }

    private static String done(UUID id, boolean begun, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", begun ? Flash.done(key) : Flash.warn("archive.sheets.nothing-to-do"));
        return "redirect:" + address(id);
    }
}
