package vn.labuong.archive.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting.Changing;
import vn.labuong.archive.item.Publication;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;

/** Opens an item to those whom its level names, and takes it back with a reason. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class PublicationController {

    private static final int LONGEST_REASON = 1000;

    private final ItemGate gate;
    private final Publication publication;

    PublicationController(ItemGate gate, Publication publication) {
        this.gate = gate;
        this.publication = publication;
    }

    @PostMapping(ArchivePaths.LIST + "/{code}/cong-bo")
    String publish(@PathVariable String code, @RequestParam int version, RedirectAttributes redirect) {
        Item item = gate.find(code);
        return back(code, publication.publish(item.id(), version), "archive.publish.done", redirect);
    }

    @PostMapping(ArchivePaths.LIST + "/{code}/thu-hoi")
    String withdraw(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        Item item = gate.find(code);
        String reason = Texts.cleanLines(why);
        String kept = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return back(code, publication.withdraw(item.id(), version, kept), "archive.withdraw.done", redirect);
    }

    private static String back(String code, Changing outcome, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash(outcome, done));
        return "redirect:" + ArchivePaths.item(code);
    }

    private static Flash flash(Changing outcome, String done) {
        if (outcome instanceof Changing.Changed) {
            return Flash.done(done);
        }
        if (outcome instanceof Changing.Refused refused) {
            return Flash.refused(refused.problems().get(0));
        }
        return Flash.refused(
                outcome instanceof Changing.Stale ? "archive.edit.changed-meanwhile" : "archive.edit.not-here");
    }
}
