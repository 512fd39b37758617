package vn.labuong.event.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** Somebody of the press desk who works with the forms, without scripts. */
final class PressDesk {

    static final String BRIEFINGS = "/noi-bo/hop-bao";

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final Visitor visitor;

    PressDesk(int port) {
        this.visitor = new Visitor(port);
        visitor.signIn("demo.press-officer", "la-buong-demo");
    }

    static String unique(String word) {
        return word + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The fields of a briefing on that day, from nine to half past ten. */
    static Map<String, String> briefing(String title, String day) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title.vi", title);
        form.put("title.en", "In English: " + title);
        form.put("title.km", "សន្និសីទ " + title);
        form.put("place.vi", "Hội trường A, số 1; tầng 2");
        form.put("invitation.vi", "Kính mời.\nCó tài liệu.");
        form.put("invitation.en", "You are invited.");
        form.put("chair", "ag91.so-vhtt");
        form.put("day", day);
        form.put("begins", "09:00");
        form.put("ends", "10:30");
        return form;
    }

    Page get(String path) {
        return visitor.get(path);
    }

    Page post(String path, Map<String, String> form) {
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return visitor.post(path, fields.toArray(String[]::new));
    }

    Page create(Map<String, String> form) {
        visitor.get(BRIEFINGS + "/moi");
        return post(BRIEFINGS, form);
    }

    /** A new draft; the last part of its address. */
    String draft(Map<String, String> form) {
        Page made = create(form);
        if (made.status() != 302) {
            throw new AssertionError(made.status() + " " + made.body());
        }
        return made.location().substring(made.location().lastIndexOf('/') + 1);
    }

    /**
     * A briefing that was held some days ago, with photographs; the last part of its address.
     *
     * @param photographs code of the item to what is seen in it; the first one's is there in English too
     */
    String held(int daysAgo, Map<String, String> photographs) {
        LocalDate day = LocalDate.now(VietnamTime.ZONE).minusDays(daysAgo);
        Map<String, String> form = briefing(unique("Có ảnh"), day.toString());
        int at = 0;
        for (Map.Entry<String, String> one : photographs.entrySet()) {
            form.put("photo." + at + ".item", one.getKey());
            form.put("photo." + at + ".vi", one.getValue());
            form.put("photo." + at + ".en", at == 0 ? "Seen: " + one.getValue() : "");
            at++;
        }
        String slug = draft(form);
        for (String state : List.of("announced", "held")) {
            Page taken = step(slug, state, "");
            if (taken.status() != 302) {
                throw new AssertionError(taken.status() + " " + taken.body());
            }
        }
        return slug;
    }

    int version(String slug) {
        Matcher found = VERSION.matcher(visitor.get(BRIEFINGS + "/" + slug).body());
        if (!found.find()) {
            throw new AssertionError("No version on the page of " + slug);
        }
        return Integer.parseInt(found.group(1));
    }

    Page step(String slug, String state, String why) {
        return post(
                BRIEFINGS + "/" + slug + "/buoc",
                Map.of("state", state, "why", why, "version", String.valueOf(version(slug))));
    }
}
