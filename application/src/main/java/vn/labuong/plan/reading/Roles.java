package vn.labuong.plan.reading;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Who leads and who co-ordinates, where one column says both: "Chủ trì: Sở Tư pháp. Phối hợp: Công an tỉnh".
 *
 * @param leads the words on those who lead
 * @param coordinators the words on those who co-ordinate, empty when the text names none
 */
record Roles(String leads, String coordinators) {

    private static final Pattern LABEL =
            Pattern.compile("(?iu)[-+*•]?\\s*(?:(?:cơ quan|đơn vị)\\s+)?(chủ trì|phối hợp)(?:\\s+thực hiện)?\\s*:\\s*");

    /** The parts behind the labels; a text without labels is all about those who lead. */
    static Roles in(String text) {
        var labels = LABEL.matcher(text).results().toList();
        if (labels.isEmpty()) {
            return new Roles(text, "");
        }
        var leads = text.substring(0, labels.get(0).start());
        var coordinators = "";
        for (int at = 0; at < labels.size(); at++) {
            int end = at + 1 < labels.size() ? labels.get(at + 1).start() : text.length();
            var part = text.substring(labels.get(at).end(), end);
            if (isLead(labels.get(at))) {
                leads = leads + "\n" + part;
            } else {
                coordinators = coordinators + "\n" + part;
            }
        }
        return new Roles(leads.strip(), coordinators.strip());
    }

    private static boolean isLead(MatchResult label) {
        return label.group(1).toLowerCase(Locale.ROOT).startsWith("c");
    }
}
