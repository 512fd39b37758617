package vn.labuong.portal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.ExhibitionOpening.Schedule;
import vn.labuong.shared.text.Texts;

/** When an exhibition opens and closes, and why it opens where a language is not whole; as it was sent. */
record ExhibitionOpeningForm(String from, String until, Map<String, String> without) {

    static ExhibitionOpeningForm of(Exhibition now) {
        return new ExhibitionOpeningForm(
                ExhibitionTexts.field(now.opensOn()), ExhibitionTexts.field(now.lastDay()), now.without());
    }

    static ExhibitionOpeningForm read(Map<String, String> sent) {
        Map<String, String> without = new LinkedHashMap<>();
        for (String language : new String[] {"en", "km"}) {
            String why = Texts.clean(sent.getOrDefault("without." + language, ""));
            if (!why.isEmpty()) {
                without.put(language, why);
            }
        }
        return new ExhibitionOpeningForm(
                sent.getOrDefault("from", "").strip(),
                sent.getOrDefault("until", "").strip(),
                without);
    }

    /** The reason for a language, empty for none. */
    public String reason(String language) {
        return without.getOrDefault(language, "");
    }

    /** Null where a day is none. */
    @Nullable Schedule schedule() {
        try {
            return new Schedule(day(from), day(until), without);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }
}
