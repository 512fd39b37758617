package vn.labuong.event.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.event.delegation.Request.Asked;
import vn.labuong.event.delegation.Request.Kind;
import vn.labuong.event.delegation.RequestDraft;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Languages;

/**
 * A request as it was typed, so that a refused one can be shown again.
 *
 * @param website nobody sees this field, so only a program fills it in
 */
record RequestForm(
        @Nullable String kind,
        @Nullable String organisation,
        @Nullable String country,
        @Nullable String people,
        @Nullable String from,
        @Nullable String last,
        @Nullable List<String> places,
        @Nullable String purpose,
        @Nullable String spoken,
        @Nullable String interpreter,
        @Nullable String contact,
        @Nullable String mail,
        @Nullable String line,
        @Nullable String answerIn,
        @Nullable String website) {

    static RequestForm empty(String language) {
        return new RequestForm("delegation", "", "", "1", "", "", List.of(), "", "", null, "", "", "", language, "");
    }

    boolean isOfAProgram() {
        return website != null && !website.isBlank();
    }

    /** Whether the commune was ticked. */
    public boolean has(String place) {
        return places != null && places.contains(place);
    }

    RequestDraft draft() {
        String spokenClean = clean(spoken);
        String lineClean = clean(line);
        String language = clean(answerIn);
        return new RequestDraft(
                who(),
                clean(country),
                howMany(),
                Dates.typed(from).orElse(null),
                Dates.typed(last).orElse(null),
                places == null ? List.of() : places.stream().distinct().toList(),
                "yes".equals(interpreter),
                Languages.CODES.contains(language) ? language : "vi",
                new Asked(
                        clean(organisation),
                        purpose == null ? "" : Texts.cleanLines(purpose),
                        spokenClean.isEmpty() ? null : spokenClean,
                        clean(contact),
                        // As it was typed: a line break in it is no space between two words but a sign of ill will
                        mail == null ? "" : mail.strip(),
                        lineClean.isEmpty() ? null : lineClean));
    }

    private @Nullable Kind who() {
        if ("delegation".equals(kind)) {
            return Kind.DELEGATION;
        }
        return "reporter".equals(kind) ? Kind.REPORTER : null;
    }

    private int howMany() {
        String typed = clean(people);
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : Texts.clean(typed);
    }
}
