package vn.labuong.press.spokesperson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;

/**
 * An entry as somebody wants it; texts are clean, and blank where nothing was typed.
 *
 * @param from null where what was typed is no day
 * @param confirmed that a contact which looks private is the office's
 */
public record SpokespersonDraft(
        String name,
        String function,
        String functionEn,
        String functionKm,
        String line,
        String mail,
        String source,
        @Nullable LocalDate from,
        boolean confirmed) {

    static final int LONGEST_NAME = 200;
    private static final int LONGEST = 300;

    /** Why it cannot stand, as message keys; none where it can. */
    List<String> problems(Agency agency) {
        List<String> problems = new ArrayList<>();
        add(problems, name.isBlank() || name.length() > LONGEST_NAME, "name");
        add(problems, function.isBlank(), "function");
        add(problems, line.isBlank() && mail.isBlank(), "contact");
        add(problems, !line.isBlank() && !OfficeContact.isLine(line), "line");
        add(problems, !mail.isBlank() && !OfficeContact.isMail(mail), "mail");
        add(problems, source.isBlank(), "source");
        add(problems, from == null, "from");
        add(problems, from != null && !agency.existsOn(from), "agency-day");
        add(
                problems,
                Stream.of(function, functionEn, functionKm, source).anyMatch(text -> text.length() > LONGEST),
                "long");
        return problems;
    }

    /** What makes a contact look private, as message keys. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (OfficeContact.looksMobile(line)) {
            doubts.add("press.doubt.mobile");
        }
        if (OfficeContact.looksPrivate(mail)) {
            doubts.add("press.doubt.free-mail");
        }
        return doubts;
    }

    private static void add(List<String> problems, boolean wrong, String name) {
        if (wrong) {
            problems.add("press.problem." + name);
        }
    }

    /** For the audit log. */
    Map<String, Object> words() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", name);
        words.put("function", function);
        words.put("line", line);
        words.put("mail", mail);
        words.put("from", String.valueOf(from));
        words.put("source", source);
        return words;
    }
}
