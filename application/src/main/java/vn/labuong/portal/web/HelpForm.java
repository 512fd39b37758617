package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.Wording;
import vn.labuong.portal.help.HelpDraft;
import vn.labuong.portal.help.HelpLine;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Texts;

/** A help line as it was typed, so that a refused one can be shown again. */
record HelpForm(
        @Nullable String nameVi,
        @Nullable String nameEn,
        @Nullable String nameKm,
        @Nullable String number,
        @Nullable String purposeVi,
        @Nullable String purposeEn,
        @Nullable String purposeKm,
        @Nullable String hoursVi,
        @Nullable String hoursEn,
        @Nullable String hoursKm,
        @Nullable List<String> topics,
        @Nullable String source,
        @Nullable String verified,
        @Nullable String from,
        @Nullable String why,
        int version) {

    /** What the form to end an entry sends. */
    record Ending(@Nullable String until, @Nullable String why, int version) {

        @Nullable LocalDate day() {
            return Dates.typed(until).orElse(null);
        }

        String reason() {
            return clean(why);
        }
    }

    static HelpForm empty(LocalDate today) {
        return new HelpForm("", "", "", "", "", "", "", "", "", "", List.of(), "", null, today.toString(), "", 1);
    }

    static HelpForm of(HelpLine line) {
        Wording hours = Objects.requireNonNullElse(line.hours(), new Wording("", "", ""));
        return new HelpForm(
                line.name().vi(),
                line.name().en(),
                line.name().km(),
                line.number(),
                line.purpose().vi(),
                line.purpose().en(),
                line.purpose().km(),
                hours.vi(),
                hours.en(),
                hours.km(),
                line.topics(),
                line.source(),
                line.verified() ? "yes" : null,
                line.from().toString(),
                "",
                line.version());
    }

    HelpDraft draft() {
        return new HelpDraft(
                wording(nameVi, nameEn, nameKm),
                clean(number),
                wording(purposeVi, purposeEn, purposeKm),
                wording(hoursVi, hoursEn, hoursKm),
                topics == null ? List.of() : topics,
                clean(source),
                "yes".equals(verified),
                Dates.typed(from).orElse(null));
    }

    String reason() {
        return clean(why);
    }

    /** Whether the topic was ticked. */
    public boolean has(String topic) {
        return topics != null && topics.contains(topic);
    }

    private static Wording wording(@Nullable String vi, @Nullable String en, @Nullable String km) {
        return new Wording(clean(vi), clean(en), clean(km));
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : Texts.clean(typed);
    }
}
