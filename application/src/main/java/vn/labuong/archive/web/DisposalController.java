package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.retention.Deciding;
import vn.labuong.archive.retention.Disposal;
import vn.labuong.archive.retention.DisposalProposals;
import vn.labuong.archive.retention.Disposals;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Pager;

/** Proposals for disposal, their approval by a second person, and the certificates that stay. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class DisposalController {

    private static final int PAGE = 25;
    private static final int NOT_UNDERSTOOD = 422;
    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Disposals disposals;
    private final DisposalProposals proposals;
    private final ItemGate gate;
    private final ArchiveWords words;

    DisposalController(Disposals disposals, DisposalProposals proposals, ItemGate gate, ArchiveWords words) {
        this.disposals = disposals;
        this.proposals = proposals;
        this.gate = gate;
        this.words = words;
    }

    /** A proposal of the list. */
    record Row(
            String href,
            String at,
            String by,
            String badge,
            String state,
            String why,
            @Nullable String certificate,
            int unerased) {}

    /** An item that was listed; {@code href} is null once it is gone, its title where it is not for this reader. */
    record Entry(
            String code,
            @Nullable String href,
            @Nullable String title,
            String series,
            String period,
            List<String> files,
            boolean removed,
            @Nullable String erased) {}

    @GetMapping(ArchivePaths.DISPOSALS)
    String list(@RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        long total = disposals.count();
        int here = (int) Math.min(Math.max(page, 0), Math.max(0, (total - 1) / PAGE));
        Map<UUID, Integer> unerased = disposals.unerased();
        List<Row> rows = disposals.page(here * PAGE, PAGE).stream()
                .map(one -> row(one, unerased.getOrDefault(one.id(), 0), locale))
                .toList();
        model.addAttribute(
                "crumbs",
                words.crumbs(
                        locale,
                        words.text("archive.retention.title", locale),
                        ArchivePaths.RETENTION,
                        words.text("archive.disposal.title", locale),
                        ArchivePaths.DISPOSALS));
        model.addAttribute("rows", rows);
        model.addAttribute("total", total);
        model.addAttribute(
                "pager",
                Pager.of(
                        new Listing<>(total, rows, here, PAGE), UriComponentsBuilder.fromPath(ArchivePaths.DISPOSALS)));
        return "archive/disposals";
    }

    private Row row(Disposal disposal, int unerased, Locale locale) {
        return new Row(
                address(disposal.id()),
                words.moment(disposal.proposedAt()),
                disposal.proposedBy(),
                badge(disposal.state()),
                words.text("archive.disposal.state." + disposal.state().code(), locale),
                disposal.why(),
                disposal.certificateNumber(),
                unerased);
    }

    private static String badge(Disposal.State state) {
        return switch (state) {
            case PROPOSED -> "planned";
            case APPROVED -> "done";
            case REFUSED -> "stopped";
        };
    }

    private static String address(UUID id) {
        return ArchivePaths.DISPOSALS + "/" + id;
    }

    @GetMapping(ArchivePaths.DISPOSALS + "/{id}")
    String one(@PathVariable UUID id, HttpServletResponse response, Principal who, Locale locale, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        return show(id, who, locale, model);
    }

    private String show(UUID id, Principal who, Locale locale, Model model) {
        Disposal disposal = disposals.find(id).orElseThrow(() -> new NotHere(id.toString()));
        Set<String> closed = disposals.closed(id, gate.current());
        model.addAttribute(
                "crumbs",
                words.crumbs(
                        locale,
                        words.text("archive.disposal.title", locale),
                        ArchivePaths.DISPOSALS,
                        words.text("archive.disposal.one", locale),
                        address(id)));
        model.addAttribute("disposal", disposal);
        model.addAttribute("row", row(disposal, 0, locale));
        model.addAttribute("open", disposal.state() == Disposal.State.PROPOSED);
        model.addAttribute("own", disposal.proposedBy().equals(who.getName()));
        model.addAttribute("closed", !closed.isEmpty());
        Instant decided = disposal.decidedAt();
        model.addAttribute("decided", decided == null ? null : words.moment(decided));
        boolean gone = disposal.state() == Disposal.State.APPROVED;
        model.addAttribute(
                "entries",
                disposal.entries().stream()
                        .map(entry -> entry(entry, gone, closed))
                        .toList());
        return "archive/disposal";
    }

    private Entry entry(Disposal.Entry entry, boolean gone, Set<String> closed) {
        boolean readable = !closed.contains(entry.code());
        Instant erased = entry.erasedAt();
        return new Entry(
                entry.code(),
                readable && (!gone || entry.removed()) ? ArchivePaths.item(entry.code()) : null,
                readable ? entry.title() : null,
                entry.series(),
                entry.completedYear() + "–" + entry.lastYear(),
                entry.files().stream().map(Disposal.Bytes::sha256).toList(),
                entry.removed(),
                erased == null ? null : words.moment(erased));
    }

    @PostMapping(ArchivePaths.DISPOSALS + "/{id}/duyet")
    String approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String why,
            Principal who,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (!disposals.closed(id, gate.current()).isEmpty()) {
            throw new NotHere(id.toString());
        }
        Deciding outcome = disposals.approve(id, Texts.clean(number), Texts.cleanLines(why));
        return after(outcome, "archive.disposal.approved", id, who, response, locale, model, redirect);
    }

    @PostMapping(ArchivePaths.DISPOSALS + "/{id}/tu-choi")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Principal who,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Deciding outcome = proposals.refuse(id, Texts.cleanLines(why));
        return after(outcome, "archive.disposal.refused", id, who, response, locale, model, redirect);
    }

    private String after(
            Deciding outcome,
            String done,
            UUID id,
            Principal who,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (outcome instanceof Deciding.Done) {
            redirect.addFlashAttribute("flash", Flash.done(done));
            return "redirect:" + address(id);
        }
        response.setStatus(outcome instanceof Deciding.Refused ? NOT_UNDERSTOOD : HttpServletResponse.SC_CONFLICT);
        model.addAttribute("objections", RetentionWords.objections(outcome, words, locale));
        return show(id, who, locale, model);
    }

    @PostMapping(ArchivePaths.DISPOSALS + "/{id}/bo")
    String remove(@PathVariable UUID id, @RequestParam String code, RedirectAttributes redirect) {
        boolean removed = proposals.remove(id, code);
        redirect.addFlashAttribute(
                "flash",
                removed ? Flash.done("archive.disposal.removed") : Flash.refused("archive.disposal.problem.decided"));
        return "redirect:" + address(id);
    }

    /** The certificate, for whoever may read all that it lists. */
    @GetMapping(ArchivePaths.DISPOSALS + "/{id}/bien-ban.docx")
    ResponseEntity<byte[]> certificate(@PathVariable UUID id) {
        byte[] document = disposals
                .certificate(id)
                .filter(found -> disposals.closed(id, gate.current()).isEmpty())
                .orElseThrow(() -> new NotHere(id.toString()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bien-ban-tieu-huy.docx")
                                .build()
                                .toString())
                .contentType(WORD)
                .body(document);
    }
}
