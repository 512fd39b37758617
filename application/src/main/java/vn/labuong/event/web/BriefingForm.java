package vn.labuong.event.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.PressBriefing.Content;
import vn.labuong.event.PressBriefing.Photograph;
import vn.labuong.event.briefing.BriefingDraft;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Wording;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Numbers;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.time.VietnamTime;

/**
 * A briefing as it was typed, by the names of its fields, so that a refused one can be shown again. Photographs are
 * {@code photo.0.item}, {@code photo.0.vi} and so on.
 */
record BriefingForm(Map<String, String> sent) {

    static final int PHOTOGRAPHS = 8;

    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,;]+");
    private static final int MOST_DOCUMENTS = 30;

    static BriefingForm empty(String chair) {
        return new BriefingForm(Map.of("chair", chair, "begins", "09:00", "ends", "10:30", "version", "1"));
    }

    static BriefingForm of(PressBriefing briefing) {
        Map<String, String> sent = new HashMap<>();
        Content content = briefing.content();
        put(sent, "title", content.title());
        put(sent, "invitation", content.invitation());
        put(sent, "place", content.place());
        put(sent, "summary", content.summary());
        sent.put("documents", String.join("\n", content.documents()));
        for (int at = 0; at < content.photographs().size(); at++) {
            Photograph one = content.photographs().get(at);
            sent.put("photo." + at + ".item", one.item());
            put(sent, "photo." + at, one.alternative());
        }
        ZonedDateTime begins = briefing.begins().atZone(VietnamTime.ZONE);
        sent.put("chair", briefing.chair().value());
        sent.put("day", begins.toLocalDate().toString());
        sent.put("begins", begins.toLocalTime().toString());
        sent.put("ends", briefing.ends().atZone(VietnamTime.ZONE).toLocalTime().toString());
        sent.put("version", String.valueOf(briefing.version()));
        return new BriefingForm(sent);
    }

    private static void put(Map<String, String> sent, String name, Wording wording) {
        sent.put(name + ".vi", wording.vi());
        sent.put(name + ".en", Objects.requireNonNullElse(wording.en(), ""));
        sent.put(name + ".km", Objects.requireNonNullElse(wording.km(), ""));
    }

    /** What was typed into a field. */
    public String of(String name) {
        return sent.getOrDefault(name, "");
    }

    /** The version that the writer saw; 0, which nobody can have seen, where none was sent. */
    int version() {
        return Numbers.sent(of("version"));
    }

    BriefingDraft draft() {
        String chair = of("chair").strip();
        return new BriefingDraft(
                new Content(
                        wording("title", false),
                        wording("invitation", true),
                        wording("place", false),
                        wording("summary", true),
                        documents(),
                        photographs()),
                AgencyId.isWellFormed(chair) ? AgencyId.of(chair) : null,
                Dates.typed(of("day")).orElse(null),
                time(of("begins")),
                time(of("ends")));
    }

    private List<String> documents() {
        return BETWEEN_CODES
                .splitAsStream(Texts.nfc(of("documents")))
                .filter(code -> !code.isBlank())
                .distinct()
                .limit(MOST_DOCUMENTS)
                .toList();
    }

    /** A place without code and words is no photograph. */
    private List<Photograph> photographs() {
        List<Photograph> photographs = new ArrayList<>();
        IntStream.range(0, PHOTOGRAPHS).forEach(at -> {
            Photograph one = new Photograph(Texts.clean(of("photo." + at + ".item")), wording("photo." + at, false));
            if (!one.item().isBlank() || !one.alternative().vi().isBlank()) {
                photographs.add(one);
            }
        });
        return photographs;
    }

    private Wording wording(String name, boolean lines) {
        return new Wording(text(name + ".vi", lines), text(name + ".en", lines), text(name + ".km", lines));
    }

    private String text(String name, boolean lines) {
        return lines ? Texts.cleanLines(of(name)) : Texts.clean(of(name));
    }

    private static @Nullable LocalTime time(String typed) {
        String given = Texts.clean(typed);
        try {
            return TIME.matcher(given).matches() ? LocalTime.parse(given.length() == 4 ? "0" + given : given) : null;
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }
}
