package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.archive.equipment.Aid;
import vn.labuong.archive.equipment.Aid.Kind;
import vn.labuong.archive.equipment.Aid.Standing;
import vn.labuong.archive.equipment.Equipment;
import vn.labuong.archive.equipment.ReadAgain;
import vn.labuong.archive.ingest.IngestProgress;
import vn.labuong.shared.backup.BackupStanding;
import vn.labuong.shared.storage.BackupMarker;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** Programs and data that this machine has or lacks, for the administrator. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class EquipmentController {

    private final Equipment equipment;
    private final ReadAgain again;
    private final IngestProgress progress;
    private final BackupStanding backups;
    private final ArchiveWords words;

    EquipmentController(
            Equipment equipment, ReadAgain again, IngestProgress progress, BackupStanding backups, ArchiveWords words) {
        this.equipment = equipment;
        this.again = again;
        this.progress = progress;
        this.backups = backups;
        this.words = words;
    }

    /**
     * One of them.
     *
     * @param bring null where there is nothing to bring
     * @param files that it was missed by
     */
    record Row(
            String code,
            String name,
            String use,
            String without,
            String badge,
            String standing,
            @Nullable String what,
            @Nullable String version,
            @Nullable String bring,
            @Nullable String bringHint,
            long files,
            boolean canAgain) {}

    @GetMapping(ArchivePaths.EQUIPMENT)
    String show(Locale locale, Model model) {
        Equipment.Looked looked = equipment.looked();
        Map<Kind, Long> missedBy = again.missedBy();
        List<Row> rows = new ArrayList<>();
        looked.aids().forEach(aid -> rows.add(row(aid, missedBy.getOrDefault(aid.kind(), 0L), locale)));
        model.addAttribute(
                "crumbs",
                Crumb.staff(key -> words.text(key, locale), "archive.equipment.title", ArchivePaths.EQUIPMENT));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "missing",
                rows.stream().filter(row -> row.badge().equals("late")).count());
        model.addAttribute("looked", words.moment(looked.at()));
        model.addAttribute("waiting", progress.waiting());
        BackupStanding.Standing standing = backups.now();
        BackupMarker last = standing.last();
        model.addAttribute("backups", standing);
        model.addAttribute("backupAt", last == null ? "" : words.moment(last.at()));
        model.addAttribute("backupSize", last == null ? "" : words.size(last.bytes(), locale));
        return "archive/equipment";
    }

    private Row row(Aid aid, long files, Locale locale) {
        String key = "archive.equipment." + aid.kind().code();
        boolean there = aid.standing() == Standing.THERE || aid.standing() == Standing.BUNDLED;
        boolean wanted = aid.standing() == Standing.MISSING || aid.standing() == Standing.BUNDLED;
        return new Row(
                aid.kind().code(),
                words.text(key, locale),
                words.text(key + ".use", locale),
                words.text(key + ".without", locale),
                there ? "done" : aid.standing() == Standing.AFTER_RESTART ? "running" : "late",
                words.text("archive.equipment.standing." + aid.standing().code(), locale),
                aid.what(),
                aid.version(),
                wanted ? aid.bring() : null,
                wanted && aid.kind() == Kind.PRONOM ? words.text("archive.pronom.missing", locale) : null,
                files,
                files > 0 && there);
    }

    /** Looks anew, after something was installed. */
    @PostMapping(ArchivePaths.EQUIPMENT)
    String look(RedirectAttributes redirect) {
        equipment.lookAgain();
        redirect.addFlashAttribute("flash", Flash.done("archive.equipment.looked.done"));
        return "redirect:" + ArchivePaths.EQUIPMENT;
    }

    /** Has the files read again that it was missed by. */
    @PostMapping(ArchivePaths.EQUIPMENT + "/{code}/doc-lai")
    String again(@PathVariable String code, RedirectAttributes redirect) {
        Kind kind = ItemFilter.constant(Kind.class, code.replace('-', '_')).orElseThrow(() -> new NotHere(code));
        long files = again.begin(kind);
        redirect.addFlashAttribute(
                "flash",
                files > 0
                        ? Flash.done("archive.equipment.again.begun", files)
                        : Flash.warn("archive.equipment.again.none"));
        return "redirect:" + ArchivePaths.EQUIPMENT;
    }
}
