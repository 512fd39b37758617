package vn.labuong.press.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.press.spokesperson.SpokespersonDraft;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Texts;

/** An entry as it was typed, so that a refused one can be shown again. */
record SpokespersonForm(
        @Nullable String name,
        @Nullable String function,
        @Nullable String functionEn,
        @Nullable String functionKm,
        @Nullable String line,
        @Nullable String mail,
        @Nullable String source,
        @Nullable String from,
        @Nullable String confirmed,
        int seen) {

    /** What the form that ends an entry sends. */
    record Ending(@Nullable String until, @Nullable String source, int seen) {

        @Nullable LocalDate day() {
            return Dates.typed(until).orElse(null);
        }

        String why() {
            return clean(source);
        }
    }

    static SpokespersonForm empty(LocalDate from, int seen) {
        return new SpokespersonForm("", "", "", "", "", "", "", from.toString(), null, seen);
    }

    SpokespersonDraft draft() {
        return new SpokespersonDraft(
                clean(name),
                clean(function),
                clean(functionEn),
                clean(functionKm),
                clean(line),
                clean(mail),
                clean(source),
                Dates.typed(from).orElse(null),
                "yes".equals(confirmed));
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : Texts.clean(typed);
    }
}
