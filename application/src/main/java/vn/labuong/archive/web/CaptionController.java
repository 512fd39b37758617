package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import vn.labuong.archive.ingest.CaptionIntake;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.recognise.TextLanguage;
import vn.labuong.archive.sound.CaptionReading;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFile.Role;
import vn.labuong.archive.store.ArchiveFile.State;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.CaptionFiles;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Option;

/** The captions of an item's recordings: which there are, and a form that adds or replaces them. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class CaptionController {

    private static final int NOT_UNDERSTOOD = 422;
    private static final String PATH = ArchivePaths.LIST + "/{code}/phu-de";

    private final ItemGate gate;
    private final ArchiveFiles files;
    private final CaptionIntake intake;
    private final ArchiveWords words;

    CaptionController(ItemGate gate, ArchiveFiles files, CaptionIntake intake, ArchiveWords words) {
        this.gate = gate;
        this.files = files;
        this.intake = intake;
        this.words = words;
    }

    /** A recording and its captions. */
    record Recording(UUID id, String name, List<CaptionRow> captions) {}

    /** A caption file; {@code download} is the address of the file as it came. */
    record CaptionRow(String language, String name, String state, boolean inForce, String download) {}

    @GetMapping(PATH)
    String show(@PathVariable String code, Locale locale, Model model) {
        return form(gate.find(code), locale, model);
    }

    @PostMapping(PATH)
    String take(
            @PathVariable String code,
            @RequestParam UUID recording,
            @RequestParam String language,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Item item = gate.find(code);
        ArchiveFile film = recordings(all(item)).stream()
                .filter(one -> one.id().value().equals(recording))
                .findFirst()
                .orElseThrow(() -> new NotHere(code));
        String spoken = TextLanguage.of(language).map(TextLanguage::tag).orElseThrow(() -> new NotHere(language));
        String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
        CaptionReading reading = file == null || file.isEmpty()
                ? new CaptionReading.Refused("archive.captions.none", 0)
                : intake.take(item, film, spoken, name, file.getBytes());
        if (reading instanceof CaptionReading.Refused refused) {
            response.setStatus(NOT_UNDERSTOOD);
            model.addAttribute("problem", words.text(refused.reason(), locale));
            model.addAttribute("line", refused.line());
            return form(item, locale, model);
        }
        CaptionReading.Read read = (CaptionReading.Read) reading;
        redirect.addFlashAttribute(
                "flash",
                read.repairs().isEmpty()
                        ? Flash.done("archive.captions.taken", read.cues().size())
                        : Flash.warn(
                                "archive.captions.mended",
                                read.cues().size(),
                                read.repairs().size()));
        return "redirect:" + ArchivePaths.item(code) + "/phu-de";
    }

    private List<ArchiveFile> all(Item item) {
        return files.visible(item.id(), gate.current());
    }

    /** What can be listened to, by its content. */
    private static List<ArchiveFile> recordings(List<ArchiveFile> all) {
        return all.stream()
                .filter(file -> file.role() == Role.ORIGINAL && file.state() == State.KEPT)
                .filter(file -> String.valueOf(file.mediaType()).matches("(audio|video)/.*|application/ogg"))
                .toList();
    }

    private String form(Item item, Locale locale, Model model) {
        List<ArchiveFile> all = all(item);
        List<Recording> recordings = new ArrayList<>();
        for (ArchiveFile recording : recordings(all)) {
            List<CaptionRow> captions = all.stream()
                    .filter(file ->
                            CaptionFiles.isCaption(file) && recording.id().equals(file.standsFor()))
                    .map(file -> row(file, all, locale))
                    .toList();
            recordings.add(new Recording(recording.id().value(), recording.name(), captions));
        }
        List<Option> languages = new ArrayList<>();
        for (TextLanguage one : TextLanguage.values()) {
            languages.add(new Option(one.tag(), words.text("archive.web.language." + one.tag(), locale)));
        }
        String address = ArchivePaths.item(item.code());
        model.addAttribute("item", item);
        model.addAttribute("recordings", recordings);
        model.addAttribute("languages", languages);
        model.addAttribute(
                "crumbs",
                words.crumbs(
                        locale,
                        item.code(),
                        address,
                        words.text("archive.captions.title", locale),
                        address + "/phu-de"));
        return "archive/item-captions";
    }

    private CaptionRow row(ArchiveFile file, List<ArchiveFile> all, Locale locale) {
        return new CaptionRow(
                words.text("archive.web.language." + file.language(), locale),
                file.name(),
                words.text("archive.file-state." + file.state().code(), locale),
                file.state() == State.KEPT && CaptionFiles.isInForce(file, all),
                ArchivePaths.original(file.id()));
    }
}
