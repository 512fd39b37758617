package vn.labuong.portal.help;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.Wording;
import vn.labuong.portal.rights.Topics;

/**
 * A help line as somebody wants it to stand; texts are clean, and blank where nothing was typed.
 *
 * @param hours all blank where nobody knows them
 * @param from null where what was typed is no day
 */
public record HelpDraft(
        Wording name,
        String number,
        Wording purpose,
        Wording hours,
        List<String> topics,
        String source,
        boolean verified,
        @Nullable LocalDate from) {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 .()-]{1,24}");
    private static final int LONGEST = 300;

    public HelpDraft {
        topics = List.copyOf(topics);
    }

    /** Why it cannot stand, as message keys; none where it can. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        add(problems, !isWhole(name), "name");
        add(problems, !NUMBER.matcher(number).matches(), "number");
        add(problems, !isWhole(purpose), "purpose");
        add(problems, texts(hours).anyMatch(text -> !text.isBlank()) && !isWhole(hours), "hours");
        add(
                problems,
                !topics.stream().allMatch(slug -> Topics.shipped().find(slug).isPresent()),
                "topics");
        add(problems, source.isBlank(), "source");
        add(problems, from == null, "from");
        add(
                problems,
                Stream.of(texts(name), texts(purpose), texts(hours), Stream.of(source))
                        .flatMap(all -> all)
                        .anyMatch(text -> text.length() > LONGEST),
                "long");
        return problems;
    }

    private static void add(List<String> problems, boolean wrong, String name) {
        if (wrong) {
            problems.add("portal.help.problem." + name);
        }
    }

    /** It is told in three languages or not at all: nobody in need is left with words that they cannot read. */
    private static boolean isWhole(Wording wording) {
        return texts(wording).noneMatch(String::isBlank);
    }

    private static Stream<String> texts(Wording wording) {
        return Stream.of(text(wording.vi()), text(wording.en()), text(wording.km()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Nullable Wording knownHours() {
        return hours.vi().isBlank() ? null : hours;
    }

    /** For the audit log. */
    Map<String, Object> words() {
        return words(name, number, purpose, knownHours(), topics, source, verified, from);
    }

    static Map<String, Object> words(HelpLine line) {
        return words(
                line.name(),
                line.number(),
                line.purpose(),
                line.hours(),
                line.topics(),
                line.source(),
                line.verified(),
                line.from());
    }

    private static Map<String, Object> words(
            Wording name,
            String number,
            Wording purpose,
            @Nullable Wording hours,
            List<String> topics,
            String source,
            boolean verified,
            @Nullable LocalDate from) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", name.vi());
        words.put("number", number);
        words.put("purpose", purpose.vi());
        words.put("hours", hours == null ? "" : hours.vi());
        words.put("topics", String.join(", ", topics));
        words.put("source", source);
        words.put("verified", verified);
        words.put("from", String.valueOf(from));
        return words;
    }
}
