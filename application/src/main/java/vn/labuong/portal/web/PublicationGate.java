package vn.labuong.portal.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.publication.Publications;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

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
        redirect.addFlashAttribute("flash", Told.flash(saving, doneKey, "portal.publication.problem.stale"));
        return "redirect:" + PublicationPaths.one(slug);
    }
}
