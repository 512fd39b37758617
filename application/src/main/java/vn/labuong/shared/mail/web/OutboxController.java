package vn.labuong.shared.mail.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.shared.mail.MailSettings;
import vn.labuong.shared.mail.OutboxEntries;
import vn.labuong.shared.mail.OutboxEntry;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.Pager;

/** What became of the letters: for the administrator to put right, for the auditor to read. No address is shown. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
class OutboxController {

    private static final String PATH = "/noi-bo/thu-gui";
    private static final int SIZE = 50;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

    private final OutboxEntries entries;
    private final MailSettings settings;
    private final MessageSource messages;

    OutboxController(OutboxEntries entries, MailSettings settings, MessageSource messages) {
        this.entries = entries;
        this.settings = settings;
        this.messages = messages;
    }

    /** A letter with its kind in words and its moments as text; empty where there is none. */
    record Row(OutboxEntry entry, String kind, String created, String next, String closed) {}

    @GetMapping(PATH)
    String page(
            @ModelAttribute("filter") OutboxFilterForm filter,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        long total = entries.count(filter.filter());
        int shown = (int) Math.min(Math.max(page, 0), Math.max(0, (total - 1) / SIZE));
        List<OutboxEntry> letters = entries.page(filter.filter(), shown, SIZE);
        Listing<Row> listing = new Listing<>(
                total, letters.stream().map(entry -> row(entry, locale)).toList(), shown, SIZE);
        model.addAttribute("counts", entries.counts());
        model.addAttribute("rows", listing.items());
        model.addAttribute("pager", Pager.of(listing, filter.address(PATH)));
        model.addAttribute("export", filter.address(PATH + "/xuat").toUriString());
        model.addAttribute("configured", settings.isComplete());
        model.addAttribute(
                "states",
                Arrays.stream(OutboxEntry.State.values())
                        .map(state -> new Option(state.name(), text(state.messageKey(), locale)))
                        .toList());
        return "shared/outbox";
    }

    @GetMapping(PATH + "/xuat")
    void export(@ModelAttribute("filter") OutboxFilterForm filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"thu-gui.csv\"");
        Writer out = response.getWriter();
        out.write("id,kind,person,day,subject,demo,state,attempts,next_attempt,failure,code,created,closed\r\n");
        int page = 0;
        List<OutboxEntry> batch = entries.page(filter.filter(), page, Listing.LARGEST);
        while (!batch.isEmpty()) {
            for (OutboxEntry entry : batch) {
                out.write(line(entry));
            }
            batch = entries.page(filter.filter(), ++page, Listing.LARGEST);
        }
        out.flush();
    }

    @PostMapping(PATH + "/{id}/gui-lai")
    @PreAuthorize("hasRole('ADMIN')")
    String retry(@PathVariable UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                entries.retry(id) ? Flash.done("shared.mail.retry.done", 1) : Flash.warn("shared.mail.retry.too-late"));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/gui-lai")
    @PreAuthorize("hasRole('ADMIN')")
    String retryAll(RedirectAttributes redirect) {
        int letters = entries.retryFailed();
        redirect.addFlashAttribute(
                "flash",
                letters > 0 ? Flash.done("shared.mail.retry.done", letters) : Flash.warn("shared.mail.retry.none"));
        return "redirect:" + PATH;
    }

    private Row row(OutboxEntry entry, Locale locale) {
        boolean waits = !entry.demo() && entry.state() == OutboxEntry.State.QUEUED;
        return new Row(
                entry,
                text(entry.kind() + ".letter", entry.kind(), locale),
                MOMENT.format(entry.createdAt()),
                waits ? MOMENT.format(entry.nextAttempt()) : "",
                entry.closedAt() == null ? "" : MOMENT.format(entry.closedAt()));
    }

    private String text(String key, Locale locale) {
        return text(key, key, locale);
    }

    private String text(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    private static String line(OutboxEntry entry) {
        String failure = entry.failureKey();
        return Csv.line(List.of(
                entry.id().toString(),
                entry.kind(),
                Csv.harmless(entry.person()),
                entry.day().toString(),
                Csv.harmless(entry.subject()),
                Boolean.toString(entry.demo()),
                entry.state().name(),
                Integer.toString(entry.attempts()),
                entry.nextAttempt().toString(),
                failure == null ? "" : failure.substring(failure.lastIndexOf('.') + 1),
                entry.failureCode() == null ? "" : entry.failureCode().toString(),
                entry.createdAt().toString(),
                entry.closedAt() == null ? "" : entry.closedAt().toString()));
    }
}
