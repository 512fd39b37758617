package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.batch.BatchChange;
import vn.labuong.archive.batch.Batches;
import vn.labuong.archive.batch.Batches.Outcome;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/** One change to many items: chosen in the list, looked at item by item, then made to all or to none. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class BatchController {

    private final ItemGate gate;
    private final Batches batches;
    private final DescriptionFields fields;
    private final DescriptionLines lines;
    private final ArchiveWords words;
    private final SubjectWords terms;

    BatchController(
            ItemGate gate,
            Batches batches,
            DescriptionFields fields,
            DescriptionLines lines,
            ArchiveWords words,
            SubjectWords terms) {
        this.gate = gate;
        this.batches = batches;
        this.fields = fields;
        this.lines = lines;
        this.words = words;
        this.terms = terms;
    }

    /** An item with what would change in it. */
    record Row(String code, int version, String title, String href, List<DescriptionLines.Difference> changes) {}

    @GetMapping(ArchivePaths.BATCH)
    String choose(@ModelAttribute("form") BatchForm form, Locale locale, Model model, RedirectAttributes redirect) {
        return show(form, false, locale, model, redirect);
    }

    /** What the change would do, item by item. */
    @PostMapping(ArchivePaths.BATCH + "/xem-truoc")
    String preview(@ModelAttribute("form") BatchForm form, Locale locale, Model model, RedirectAttributes redirect) {
        return show(form, true, locale, model, redirect);
    }

    private String show(BatchForm form, boolean preview, Locale locale, Model model, RedirectAttributes redirect) {
        List<Item> chosen = gate.findAll(form.codes());
        if (chosen.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.warn("archive.batch.none"));
            return "redirect:" + ArchivePaths.LIST;
        }
        BatchChange change = form.change(gate.current(), terms);
        List<Row> rows = chosen.stream().map(item -> row(item, change, locale)).toList();
        model.addAttribute(
                "crumbs", words.crumbs(locale, words.text("archive.batch.title", locale), ArchivePaths.BATCH));
        model.addAttribute("rows", rows);
        model.addAttribute("preview", preview && !change.isNothing());
        model.addAttribute("nothing", preview && change.isNothing());
        model.addAttribute(
                "changing",
                rows.stream().filter(row -> !row.changes().isEmpty()).count());
        model.addAttribute("levels", words.options("archive.level", Level.values(), locale));
        model.addAttribute("series", fields.series(null, locale));
        model.addAttribute("agencies", words.agencies(gate.current().keeps(), words.today(), locale));
        model.addAttribute("concepts", terms.choices(locale));
        model.addAttribute("units", fields.units(chosen.get(0).description(), locale));
        return "archive/batch";
    }

    private Row row(Item item, BatchChange change, Locale locale) {
        Description said = item.description();
        return new Row(
                item.code(),
                item.version(),
                said.best(TextField.TITLE, Languages.code(locale))
                        .map(TaggedText::value)
                        .orElse(item.code()),
                ArchivePaths.item(item.code()),
                lines.differences(said, change.over(said), locale));
    }

    @PostMapping(ArchivePaths.BATCH)
    String apply(
            @ModelAttribute("form") BatchForm form,
            HttpServletRequest request,
            Principal who,
            RedirectAttributes redirect) {
        List<Item> chosen = gate.findAll(form.codes());
        Map<ItemId, Integer> seen = RetentionWords.seen(chosen, request);
        BatchChange change = form.change(gate.current(), terms);
        if (chosen.isEmpty() || change.isNothing() || !fields.knows(change.series())) {
            redirect.addFlashAttribute("flash", Flash.warn("archive.batch.nothing"));
            return "redirect:" + ArchivePaths.LIST;
        }
        Outcome outcome = batches.apply(chosen, seen, change, who.getName());
        if (outcome instanceof Outcome.Done done) {
            redirect.addFlashAttribute("flash", Flash.done("archive.batch.done", done.items()));
            return "redirect:" + ArchivePaths.BATCH + "/" + done.batch();
        }
        redirect.addFlashAttribute("flash", refusal(outcome));
        redirect.addAttribute("tl", form.codes());
        return "redirect:" + ArchivePaths.BATCH;
    }

    /** What was done, with the way back. */
    @GetMapping(ArchivePaths.BATCH + "/{id}")
    String done(@PathVariable UUID id, Locale locale, Model model) {
        List<Item> changed = batches.items(id, gate.current());
        if (changed.isEmpty()) {
            throw new NotHere(id.toString());
        }
        BatchChange none = new BatchChange(null, null, null, null, null);
        model.addAttribute(
                "crumbs", words.crumbs(locale, words.text("archive.batch.title", locale), ArchivePaths.BATCH));
        model.addAttribute(
                "rows", changed.stream().map(item -> row(item, none, locale)).toList());
        model.addAttribute("batch", id);
        model.addAttribute("open", batches.canBeUndone(id));
        return "archive/batch-done";
    }

    @PostMapping(ArchivePaths.BATCH + "/{id}/hoan-tac")
    String undo(@PathVariable UUID id, RedirectAttributes redirect) {
        Outcome outcome = batches.undo(id, gate.current()).orElseThrow(() -> new NotHere(id.toString()));
        redirect.addFlashAttribute(
                "flash",
                outcome instanceof Outcome.Done done
                        ? Flash.done("archive.batch.undone", done.items())
                        : refusal(outcome));
        return "redirect:" + ArchivePaths.BATCH + "/" + id;
    }

    private static Flash refusal(Outcome outcome) {
        if (outcome instanceof Outcome.Stopped stopped) {
            return Flash.refused(
                    stopped.problems().contains("archive.item.problem.people-unknown")
                            ? "archive.batch.stopped.people"
                            : stopped.problems().isEmpty() ? "archive.batch.stopped.stale" : "archive.batch.stopped",
                    stopped.code());
        }
        return Flash.warn("archive.batch.nothing");
    }
}
