package vn.labuong.portal.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.ExhibitionWriting;
import vn.labuong.portal.exhibition.ExhibitionWriting.Change;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

/** Finds exhibitions for those who build them, and tells them what became of a change made by a single button. */
@Component
class ExhibitionGate {

    private final Exhibitions exhibitions;
    private final ExhibitionWriting writing;

    ExhibitionGate(Exhibitions exhibitions, ExhibitionWriting writing) {
        this.exhibitions = exhibitions;
        this.writing = writing;
    }

    Exhibition find(String slug) {
        return exhibitions.find(slug).orElseThrow(() -> new NotHere(slug));
    }

    Exhibition find(String slug, int number) {
        return exhibitions.find(slug, number).orElseThrow(() -> new NotHere(slug + " " + number));
    }

    Saving change(String slug, Map<String, String> sent, Change change) {
        return writing.change(slug, WordsFields.version(sent), change).orElseThrow(() -> new NotHere(slug));
    }

    /** Back to the builder, saying what was done or why nothing was. */
    String back(String slug, Saving saving, String doneKey, String place, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Told.flash(saving, doneKey, "portal.exhibition.stale.button"));
        return "redirect:" + ExhibitionPaths.one(slug) + (saving instanceof Saving.Saved ? place : "");
    }
}
