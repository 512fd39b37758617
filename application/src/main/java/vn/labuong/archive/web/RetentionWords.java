package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.retention.Deciding;
import vn.labuong.archive.retention.Standing;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Numbers;

/** Says how it stands with the keeping of items, and why something was not done. */
final class RetentionWords {

    private RetentionWords() {}

    /** Why something was not done: of one item, or of the decision itself where {@code code} is empty. */
    record Objection(String code, String href, String reasons) {}

    /** Until when it is kept. */
    static String until(Standing standing, ArchiveWords words, Locale locale) {
        Integer last = standing.lastYear();
        return standing.forEver()
                ? words.text("archive.retention.for-ever", locale)
                : last == null ? words.text("archive.retention.not-known", locale) : "31/12/" + last;
    }

    /** What else is to be known of it. */
    static List<String> notes(Standing standing, ArchiveWords words, Locale locale) {
        List<String> notes = new ArrayList<>();
        if (standing.held()) {
            notes.add(words.text("archive.retention.held", locale));
        }
        if (standing.listed()) {
            notes.add(words.text("archive.retention.listed", locale));
        }
        if (standing.transferYear() != null) {
            notes.add(words.text("archive.retention.transfer-due", locale, "31/12/" + standing.transferYear()));
        }
        if (standing.transferredOn() != null) {
            notes.add(words.text(
                    "archive.retention.transferred",
                    locale,
                    Dates.numeric(standing.transferredOn()),
                    String.valueOf(standing.receiver())));
        }
        return notes;
    }

    /** The versions that the form showed, 0 where it named none. */
    static Map<ItemId, Integer> seen(List<Item> items, HttpServletRequest request) {
        Map<ItemId, Integer> seen = new HashMap<>();
        for (Item item : items) {
            seen.put(item.id(), Numbers.sent(request.getParameter("v." + item.code())));
        }
        return seen;
    }

    static List<Objection> objections(Deciding outcome, ArchiveWords words, Locale locale) {
        if (outcome instanceof Deciding.Stopped stopped) {
            return stopped.objections().stream()
                    .map(one -> new Objection(
                            one.code(), ArchivePaths.item(one.code()), texts(one.reasons(), words, locale)))
                    .toList();
        }
        return outcome instanceof Deciding.Refused refused
                ? List.of(new Objection("", "", texts(refused.problems(), words, locale)))
                : List.of();
    }

    private static String texts(List<String> keys, ArchiveWords words, Locale locale) {
        return String.join(
                " ", keys.stream().map(key -> words.text(key, locale)).toList());
    }
}
