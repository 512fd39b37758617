package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.shared.text.Texts;

/**
 * What somebody typed on the page of a review.
 *
 * @param seen version of the report that they saw; -1 where the form named none
 * @param key of the request, so that the same one sent twice is done once
 * @param ticked local names of the answers to return
 * @param reasons typed beside answers, ticked or not, by local name
 * @param reason the covering one
 * @param day as typed
 */
record ReviewForm(
        int seen, @Nullable String key, Set<String> ticked, Map<String, String> reasons, String reason, String day) {

    private static final String REASON = "why.";
    private static final int LONGEST = 2000;

    static ReviewForm of(HttpServletRequest request) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
            String text = name.startsWith(REASON) ? text(request, name) : "";
            if (!text.isEmpty()) {
                reasons.put(name.substring(REASON.length()), text);
            }
        }
        String[] ticked = request.getParameterValues("cell");
        String seen = text(request, "seen");
        String key = text(request, "key");
        return new ReviewForm(
                seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1,
                key.matches("[0-9a-f-]{36}") ? key : null,
                ticked == null ? Set.of() : new LinkedHashSet<>(java.util.List.of(ticked)),
                reasons,
                text(request, "reason"),
                text(request, "day"));
    }

    static ReviewForm fresh(String day) {
        return new ReviewForm(-1, null, Set.of(), Map.of(), "", day);
    }

    /** Whether a reason was typed beside an answer that is not ticked: it would be lost without a word. */
    boolean hasReasonWithoutTick() {
        return !ticked.containsAll(reasons.keySet());
    }

    Demand demand(long report, String who) {
        Map<String, String> cells = new LinkedHashMap<>();
        ticked.forEach(local -> cells.put(local, reasons.getOrDefault(local, "")));
        return new Demand(report, seen, reason, cells, newDay(), key, who);
    }

    private @Nullable LocalDate newDay() {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String text(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        String clean = given == null ? "" : Texts.cleanLines(given);
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
