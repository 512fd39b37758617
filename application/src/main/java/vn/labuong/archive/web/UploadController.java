package vn.labuong.archive.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.sound.CaptionName;
import vn.labuong.archive.upload.Upload;
import vn.labuong.archive.upload.UploadSettings;
import vn.labuong.archive.upload.UploadSweep;
import vn.labuong.archive.upload.Uploads;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.web.Flash;

/** The page by which files come in, and the form that does the same without a script. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class UploadController {

    private final Uploads uploads;
    private final UploadSettings settings;
    private final Intake intake;
    private final Viewers viewers;
    private final ArchiveWords words;
    private final long formLimit;

    UploadController(
            Uploads uploads,
            UploadSettings settings,
            Intake intake,
            Viewers viewers,
            ArchiveWords words,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize formLimit) {
        this.uploads = uploads;
        this.settings = settings;
        this.intake = intake;
        this.viewers = viewers;
        this.words = words;
        this.formLimit = formLimit.toBytes();
    }

    /** A file that was begun and not finished. */
    record Unfinished(UUID id, String path, String came, String size, long percent) {}

    @GetMapping(ArchivePaths.UPLOAD)
    String show(Principal who, Locale locale, Model model) {
        model.addAttribute(
                "crumbs", words.crumbs(locale, words.text("archive.upload.title", locale), ArchivePaths.UPLOAD));
        model.addAttribute("agencies", words.agencies(viewers.current().keeps(), words.today(), locale));
        model.addAttribute(
                "unfinished",
                uploads.unfinished(who.getName()).stream()
                        .map(upload -> unfinished(upload, locale))
                        .toList());
        model.addAttribute("largest", words.size(settings.largest(), locale));
        model.addAttribute("largestBytes", settings.largest());
        model.addAttribute("formLimit", words.size(formLimit, locale));
        model.addAttribute("days", UploadSweep.PATIENCE.toDays());
        return "archive/upload";
    }

    private Unfinished unfinished(Upload upload, Locale locale) {
        long came = uploads.offset(upload);
        return new Unfinished(
                upload.id(),
                ArrivedName.of(upload.path()).shown(),
                words.size(came, locale),
                words.size(upload.size(), locale),
                upload.size() == 0 ? 0 : came * 100 / upload.size());
    }

    @PostMapping(ArchivePaths.UPLOAD)
    String send(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "each") String as,
            RedirectAttributes redirect)
            throws IOException {
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        // Captions join the item of their recording, which must be there before them.
                        .sorted(Comparator.comparing(
                                file -> CaptionName.isOne(String.valueOf(file.getOriginalFilename()))))
                        .toList();
        if (sent.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.refused("archive.upload.nothing"));
            return "redirect:" + ArchivePaths.UPLOAD;
        }
        UUID lot = intake.open(lotName(), Intake.Source.UPLOAD, agency(agency), null);
        int position = 0;
        for (MultipartFile file : sent) {
            String given = file.getOriginalFilename();
            String name = given == null ? "" : given;
            try (InputStream in = file.getInputStream()) {
                intake.take(lot, ++position, ArrivedName.of(name), in, uploads.item(lot, name, as.equals("together")));
            }
        }
        intake.close(lot);
        redirect.addFlashAttribute("flash", Flash.done("archive.upload.taken", position));
        return "redirect:" + ArchivePaths.QUEUE + "?lo=" + lot;
    }

    /** Given up: what came of it is dropped. */
    @PostMapping(ArchivePaths.UPLOAD + "/{id}/bo")
    String drop(@PathVariable UUID id, Principal who, RedirectAttributes redirect) {
        boolean dropped = uploads.drop(id, who.getName());
        redirect.addFlashAttribute(
                "flash", dropped ? Flash.done("archive.upload.dropped") : Flash.warn("archive.upload.not-here"));
        return "redirect:" + ArchivePaths.UPLOAD;
    }

    /** A lot is named by its moment: whoever sends it has better to do than to think of a name. */
    String lotName() {
        return words.now();
    }

    /** One of the agencies whose archivist asks; the first where they named none of them. */
    @Nullable AgencyId agency(String given) {
        var keeps = viewers.current().keeps();
        return keeps.stream()
                .filter(id -> id.value().equals(given))
                .findFirst()
                .or(() -> keeps.stream().sorted().findFirst())
                .orElse(null);
    }
}
