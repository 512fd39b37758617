package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.publication.Publications;
import vn.labuong.portal.publication.Saving;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** Finds publications for those who edit them, and tells them what became of a change. */
@Component
class PublicationGate {

    private final Publications publications;

    PublicationGate(Publications publications) {
        this.publications = publications;
    }

    Publication find(String slug) {
        return publications.find(slug).orElseThrow(() -> new NotHere(slug));
    }

    Publication find(String slug, int number) {
        return publications.find(slug, number).orElseThrow(() -> new NotHere(slug + " " + number));
    }

    /** Back to the publication, saying what a single button did or why it did nothing. */
    static String back(String slug, Saving saving, String doneKey, RedirectAttributes redirect) {
        Flash flash = saving instanceof Saving.Saved
                ? Flash.done(doneKey)
                : Flash.refused(
                        saving instanceof Saving.Refused refused
                                ? refused.problems().get(0)
                                : "portal.publication.problem.stale");
        redirect.addFlashAttribute("flash", flash);
        return "redirect:" + PublicationPaths.one(slug);
    }

    /** Why a form is shown again, as message keys; sets the status. */
    static List<String> problems(Saving saving, HttpServletResponse response) {
        boolean refused = saving instanceof Saving.Refused;
        response.setStatus((refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        return saving instanceof Saving.Refused wrong ? wrong.problems() : List.of();
    }
}
