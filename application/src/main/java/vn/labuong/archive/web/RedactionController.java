package vn.labuong.archive.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.redact.Area;
import vn.labuong.archive.redact.Area.Reason;
import vn.labuong.archive.redact.BurntPages;
import vn.labuong.archive.redact.Proposals;
import vn.labuong.archive.redact.Redacting;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** Covers parts of a file: for archivists who keep its item, since nobody else may see what is sealed. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class RedactionController {

    static final String PATH = ArchivePaths.LIST + "/{code}/che/{id}";

    private static final double PERCENT = 100;
    private static final int LONGEST = 1000;

    private final ItemGate gate;
    private final ArchiveFiles files;
    private final Pages pages;
    private final Redacting redacting;
    private final Proposals proposals;
    private final BurntPages burnt;
    private final RedactionViews views;

    RedactionController(
            ItemGate gate,
            ArchiveFiles files,
            Pages pages,
            Redacting redacting,
            Proposals proposals,
            BurntPages burnt,
            RedactionViews views) {
        this.gate = gate;
        this.files = files;
        this.pages = pages;
        this.redacting = redacting;
        this.proposals = proposals;
        this.burnt = burnt;
        this.views = views;
    }

    /** The file that may be covered by whoever asks, with its item. */
    private record Here(Item item, ArchiveFile file, Viewer viewer) {}

    private Here here(String code, UUID id) {
        Viewer viewer = gate.current();
        Item item = gate.find(code);
        ArchiveFile found = files.visible(new FileId(id), viewer)
                .filter(one -> one.item().equals(item.id()) && one.standsFor() == null)
                .filter(one -> one.state() == ArchiveFile.State.KEPT && ItemGate.keeps(item, viewer))
                .orElseThrow(() -> new NotHere(id.toString()));
        return new Here(item, found, viewer);
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int trang,
            @RequestParam(defaultValue = "false") boolean thu,
            Locale locale,
            Model model) {
        Here here = here(code, id);
        views.show(here.item(), here.file(), trang, thu, here.viewer(), locale, model);
        return "archive/redact";
    }

    /** A page as the public would see it; made when it is asked for, and kept nowhere. */
    @GetMapping(PATH + "/xem-thu")
    ResponseEntity<byte[]> preview(
            @PathVariable String code, @PathVariable UUID id, @RequestParam(defaultValue = "1") int trang) {
        Here here = here(code, id);
        List<Area> areas =
                views.current(here.file()).map(version -> version.on(trang)).orElse(List.of());
        return pages.visible(here.file().id(), trang, here.viewer())
                .flatMap(page -> burnt.preview(here.file(), page, areas))
                .map(png -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .contentType(MediaType.IMAGE_PNG)
                        .body(png))
                .orElseThrow(() -> new NotHere(id.toString()));
    }

    @PostMapping(PATH + "/sua")
    String edit(@PathVariable String code, @PathVariable UUID id, RedirectAttributes redirect) {
        Here here = here(code, id);
        redacting.edit(here.item(), here.file());
        return back(here, 1, Flash.done("archive.redact.opened"), redirect);
    }

    /** A rectangle in hundredths of the page. */
    @PostMapping(PATH + "/vung")
    String draw(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int trang,
            @RequestParam(defaultValue = "") String x,
            @RequestParam(defaultValue = "") String y,
            @RequestParam(defaultValue = "") String rong,
            @RequestParam(defaultValue = "") String cao,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Here here = here(code, id);
        Reason why = reason(reason);
        boolean there = pages.visible(here.file().id(), trang, here.viewer()).isPresent();
        List<Area> areas = why == null || !there
                ? List.of()
                : Area.of(trang, part(x), part(y), part(rong), part(cao), why, Area.Origin.DRAWN).stream()
                        .toList();
        return added(here, trang, areas, redirect);
    }

    /** Words of the page by their places in it. */
    @PostMapping(PATH + "/chu")
    String words(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int trang,
            @RequestParam(required = false) @Nullable List<Integer> word,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Here here = here(code, id);
        Reason why = reason(reason);
        Set<Integer> places = new TreeSet<>(word == null ? List.of() : word);
        return added(
                here,
                trang,
                why == null ? List.of() : proposals.chosen(here.file().id(), trang, places, why),
                redirect);
    }

    /** All places of some words on all pages. */
    @PostMapping(PATH + "/tim")
    String search(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int trang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Here here = here(code, id);
        Reason why = reason(reason);
        String words = Texts.clean(q);
        if (why == null || words.isEmpty()) {
            return added(here, trang, List.of(), redirect);
        }
        Proposals.Found found = proposals.search(here.file().id(), words, why);
        if (!found.areas().isEmpty()) {
            redacting.add(here.item(), here.file(), found.areas());
        }
        long onPages = found.areas().stream().map(Area::page).distinct().count();
        Flash flash;
        if (!found.unplaced().isEmpty()) {
            String list = String.join(
                    ", ", found.unplaced().stream().map(String::valueOf).toList());
            flash = Flash.warn("archive.redact.found-unplaced", found.areas().size(), onPages, list);
        } else if (found.areas().isEmpty()) {
            flash = Flash.warn("archive.redact.found-none");
        } else {
            flash = Flash.done("archive.redact.found", found.areas().size(), onPages);
        }
        return back(here, trang, flash, redirect);
    }

    @PostMapping(PATH + "/vung/{position}/bo")
    String remove(
            @PathVariable String code,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "1") int trang,
            RedirectAttributes redirect) {
        Here here = here(code, id);
        return back(
                here,
                trang,
                flash(redacting.remove(here.file(), version, position), "archive.redact.removed"),
                redirect);
    }

    @PostMapping(PATH + "/cong-bo")
    String publish(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean seen,
            RedirectAttributes redirect) {
        Here here = here(code, id);
        if (!seen) {
            return back(here, 1, Flash.refused("archive.redact.look-first"), redirect);
        }
        return back(
                here,
                1,
                flash(redacting.publish(here.item(), here.file(), version), "archive.redact.making"),
                redirect);
    }

    @PostMapping(PATH + "/bo-che")
    String lift(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        Here here = here(code, id);
        String reason = Texts.cleanLines(why);
        if (reason.isBlank() || reason.length() > LONGEST) {
            return back(here, 1, Flash.refused("archive.item.problem.no-reason"), redirect);
        }
        return back(
                here,
                1,
                flash(redacting.lift(here.item(), here.file(), reason.strip()), "archive.redact.lifted"),
                redirect);
    }

    private String added(Here here, int page, List<Area> areas, RedirectAttributes redirect) {
        if (areas.isEmpty()) {
            return back(here, page, Flash.refused("archive.redact.nothing-chosen"), redirect);
        }
        redacting.add(here.item(), here.file(), areas);
        return back(here, page, Flash.done("archive.redact.added", areas.size()), redirect);
    }

    private static Flash flash(Redacting.Answer answer, String done) {
        return switch (answer) {
            case DONE -> Flash.done(done);
            case STALE -> Flash.refused("archive.edit.changed-meanwhile");
            case NOTHING -> Flash.refused("archive.redact.nothing-chosen");
        };
    }

    private static String back(Here here, int page, Flash flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:" + ArchivePaths.item(here.item().code()) + "/che/"
                + here.file().id() + "?trang=" + page;
    }

    private static @Nullable Reason reason(String code) {
        return ItemFilter.constant(Reason.class, code).orElse(null);
    }

    /** Hundredths as people type them, with a comma or a point; a rectangle of what is no number covers nothing. */
    private static double part(String typed) {
        try {
            double number = Double.parseDouble(typed.strip().replace(',', '.'));
            return Double.isFinite(number) ? number / PERCENT : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
