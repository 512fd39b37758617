package vn.labuong.plan.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.importing.ImportDraft;
import vn.labuong.plan.importing.Importing;
import vn.labuong.plan.reading.PlanRefusal;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** Hands in a plan, looks at what was read, and imports it; works with plain forms. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMIN')")
class ImportController {

    static final String PATH = "/noi-bo/ke-hoach/nhap";

    private static final int DRAFTS_SHOWN = 20;

    private final Importing importing;
    private final DraftViews views;
    private final PlanGate gate;
    private final PlanWords words;

    ImportController(Importing importing, DraftViews views, PlanGate gate, PlanWords words) {
        this.importing = importing;
        this.views = views;
        this.gate = gate;
        this.words = words;
    }

    @GetMapping(PATH)
    String start(Locale locale, Model model) {
        model.addAttribute("drafts", views.list(importing.newest(DRAFTS_SHOWN), locale));
        return "plan/import";
    }

    @PostMapping(PATH)
    String receive(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String plan,
            Principal who,
            Locale locale,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (!PlanCode.isValid(plan.strip())) {
            return refused("plan.import.refused.code", "", locale, model);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Path folder = Files.createTempDirectory("labuong-plan");
        Path copy = folder.resolve(harmless(name));
        try {
            file.transferTo(copy);
            Importing.Received received = importing.receive(new PlanCode(plan.strip()), copy, who.getName());
            if (received instanceof Importing.Refused no) {
                return refused(no.refusal(), locale, model);
            }
            redirect.addFlashAttribute("flash", Flash.done("plan.import.received"));
            return "redirect:" + PATH + "/" + ((Importing.Drafted) received).draft();
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    /** The name alone, without what could lead out of the folder. */
    private static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\x00-\\x1f:*?\"<>|]", "_");
        return safe.isBlank() || safe.startsWith(".") ? "file" + safe : safe;
    }

    private String refused(PlanRefusal refusal, Locale locale, Model model) {
        String key = "plan.reading.refused." + PlanWords.dashed(refusal.reason());
        return refused(key, refusal.place(), locale, model, refusal.arguments().toArray());
    }

    private String refused(String key, String place, Locale locale, Model model, Object... arguments) {
        model.addAttribute("refused", words.text(key, locale, arguments));
        model.addAttribute("refusedPlace", place.isBlank() ? null : place);
        return start(locale, model);
    }

    @GetMapping(PATH + "/{draft}")
    String preview(
            @PathVariable long draft,
            @RequestParam(required = false) @Nullable String loc,
            Locale locale,
            Model model) {
        Importing.Preview preview = importing.preview(draft).orElseThrow(() -> new NotHere(String.valueOf(draft)));
        model.addAttribute("draft", views.preview(preview, "nghi-ngo".equals(loc), locale));
        model.addAttribute("today", gate.today());
        return "plan/import-preview";
    }

    @PostMapping(PATH + "/{draft}/nhap")
    String importNow(
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean acceptDoubts,
            @RequestParam(required = false) @Nullable String since,
            Principal who,
            RedirectAttributes redirect) {
        LocalDate from = gate.date(since);
        Importing.Result result = importing.importNow(draft, version, acceptDoubts, from, who.getName());
        if (result instanceof Importing.Imported done) {
            redirect.addFlashAttribute("flash", imported(done));
        } else if (result instanceof Importing.Waiting waiting) {
            redirect.addFlashAttribute(
                    "flash",
                    Flash.refused(
                            "plan.import.waiting",
                            waiting.outcome().open(),
                            waiting.outcome().obstacles()));
        } else {
            redirect.addFlashAttribute("flash", Flash.refused("plan.import.changed-meanwhile"));
        }
        return "redirect:" + PATH + "/" + draft;
    }

    private static Flash imported(Importing.Imported done) {
        return done.difference().isEmpty()
                ? Flash.done("plan.import.nothing-changed", done.difference().same())
                : Flash.done(
                        "plan.import.imported",
                        done.difference().added().size(),
                        done.difference().changed().size(),
                        done.difference().missing().size());
    }

    @PostMapping(PATH + "/{draft}/bo")
    String discard(@PathVariable long draft, @RequestParam int version, Principal who, RedirectAttributes redirect) {
        return moved(draft, version, ImportDraft.State.OPEN, ImportDraft.State.DISCARDED, who, redirect);
    }

    @PostMapping(PATH + "/{draft}/lay-lai")
    String takeUpAgain(
            @PathVariable long draft, @RequestParam int version, Principal who, RedirectAttributes redirect) {
        return moved(draft, version, ImportDraft.State.DISCARDED, ImportDraft.State.OPEN, who, redirect);
    }

    private String moved(
            long draft,
            int version,
            ImportDraft.State from,
            ImportDraft.State to,
            Principal who,
            RedirectAttributes redirect) {
        boolean moved = importing.move(draft, version, from, to, who.getName());
        redirect.addFlashAttribute(
                "flash",
                moved
                        ? Flash.done("plan.import.state." + to.name() + ".done")
                        : Flash.refused("plan.import.changed-meanwhile"));
        return "redirect:" + PATH + "/" + draft;
    }
}
