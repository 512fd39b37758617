package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.ingest.IngestProgress;
import vn.labuong.archive.ingest.IngestProgress.Standing;
import vn.labuong.archive.ingest.Retrying;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Pager;

/** Files on their way into the archive: by lots, and one by one with their stages. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class QueueController {

    private static final int PAGE = 25;
    private static final int LOTS = 8;
    private static final int EXPORTED = 1000;

    private final IngestProgress progress;
    private final Retrying retrying;
    private final QueueViews views;
    private final Viewers viewers;
    private final ArchiveWords words;

    QueueController(IngestProgress progress, Retrying retrying, QueueViews views, Viewers viewers, ArchiveWords words) {
        this.progress = progress;
        this.retrying = retrying;
        this.views = views;
        this.viewers = viewers;
        this.words = words;
    }

    @GetMapping(ArchivePaths.QUEUE)
    String show(
            @RequestParam(required = false) @Nullable UUID lo,
            @RequestParam(required = false) @Nullable String tt,
            @RequestParam(defaultValue = "0") int page,
            Principal who,
            Locale locale,
            Model model) {
        Viewer viewer = viewers.current();
        Standing standing = ItemFilter.constant(Standing.class, tt).orElse(null);
        Map<Standing, Long> standings = progress.standings(lo, viewer);
        long all = standings.values().stream().mapToLong(Long::longValue).sum();
        long total = standing == null ? all : standings.getOrDefault(standing, 0L);
        int here = (int) Math.min(Math.max(page, 0), Math.max(0, (total - 1) / PAGE));
        List<QueueViews.FileRow> rows = progress.files(lo, standing, here * PAGE, PAGE, viewer).stream()
                .map(line -> views.row(line, locale))
                .toList();
        UriComponentsBuilder address = address(lo, standing);
        model.addAttribute(
                "crumbs", words.crumbs(locale, words.text("archive.queue.title", locale), ArchivePaths.QUEUE));
        model.addAttribute(
                "lots",
                progress.lots(0, LOTS, viewer).stream()
                        .filter(lot -> lot.all() > 0 || lot.startedBy().equals(who.getName()))
                        .map(lot -> views.lot(lot, lo, locale))
                        .toList());
        model.addAttribute("lot", lo);
        model.addAttribute("standing", standing == null ? "" : standing.code());
        model.addAttribute("tabs", views.tabs(standings, all, lo, locale));
        model.addAttribute("all", all);
        model.addAttribute("ended", all - standings.getOrDefault(Standing.WORKING, 0L));
        model.addAttribute("failed", standings.getOrDefault(Standing.FAILED, 0L));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "csv",
                address(lo, standing).replacePath(ArchivePaths.QUEUE + ".csv").toUriString());
        model.addAttribute("pager", Pager.of(new Listing<>(total, rows, here, PAGE), address));
        return "archive/queue";
    }

    @GetMapping(ArchivePaths.QUEUE + ".csv")
    void csv(
            @RequestParam(required = false) @Nullable UUID lo,
            @RequestParam(required = false) @Nullable String tt,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Viewer viewer = viewers.current();
        Standing standing = ItemFilter.constant(Standing.class, tt).orElse(null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"tep-vao-kho.csv\"");
        OutputStream out = response.getOutputStream();
        // Spreadsheet programs take a file without this mark for another encoding.
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        out.write(views.csvHead(locale).getBytes(StandardCharsets.UTF_8));
        List<IngestProgress.FileLine> lines;
        int from = 0;
        do {
            lines = progress.files(lo, standing, from, EXPORTED, viewer);
            for (IngestProgress.FileLine line : lines) {
                out.write(Csv.line(views.csvLine(line, locale)).getBytes(StandardCharsets.UTF_8));
            }
            from += EXPORTED;
        } while (lines.size() == EXPORTED);
    }

    /** Tries what has failed again: one file, a lot, or all. */
    @PostMapping(ArchivePaths.QUEUE)
    String again(
            @RequestParam(required = false) @Nullable UUID lo,
            @RequestParam(required = false) @Nullable UUID file,
            RedirectAttributes redirect) {
        int queued = retrying.again(lo, file == null ? null : new FileId(file), viewers.current());
        redirect.addFlashAttribute(
                "flash",
                queued > 0 ? Flash.done("archive.queue.again.done", queued) : Flash.warn("archive.queue.again.none"));
        return "redirect:" + address(lo, null).toUriString();
    }

    static UriComponentsBuilder address(@Nullable UUID lot, @Nullable Standing standing) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ArchivePaths.QUEUE);
        if (lot != null) {
            address.queryParam("lo", lot);
        }
        if (standing != null) {
            address.queryParam("tt", standing.code());
        }
        return address;
    }
}
