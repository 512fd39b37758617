package vn.labuong.portal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.labuong.archive.term.Concept;
import vn.labuong.archive.term.ConceptScheme;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.web.Languages;

/** The shipped topics say all in three languages, and name only what exists. */
class TopicsTests {

    private static final Topics TOPICS = Topics.shipped();
    private static final String SENTENCE_ENDS = ".។?!";

    static List<Topic> topics() {
        return TOPICS.all();
    }

    private static List<Csv.Row> tasks() throws IOException {
        String file = "/plan/an-giang/tasks.csv";
        try (InputStream in = Objects.requireNonNull(TopicsTests.class.getResourceAsStream(file))) {
            return Csv.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void saysAllInThreeLanguages(Topic topic) {
        assertThat(topic.slug()).matches("[a-z]+(-[a-z]+)*");
        for (String lang : Languages.CODES) {
            Topic.Words words = topic.in(Languages.locale(lang).orElseThrow());
            String where = topic.slug() + " " + lang;
            Stream<String> all = Stream.of(
                            Stream.of(words.title(), words.brief(), words.plain()),
                            words.easy().stream(),
                            words.act().stream())
                    .flatMap(some -> some);
            assertThat(all).as(where).allSatisfy(text -> assertIn(lang, text));
            assertThat(words.easy()).as(where).hasSizeBetween(6, 10).allMatch(TopicsTests::isOneSentence);
            assertThat(words.act()).as(where).hasSizeBetween(2, 5).allMatch(TopicsTests::ends);
            assertThat(ends(words.plain())).as(where).isTrue();
        }
    }

    /** Khmer writes no spaces between words: its length is bounded in letters. */
    @ParameterizedTest
    @MethodSource("topics")
    void isNeitherLongNorShort(Topic topic) {
        for (String lang : List.of("vi", "en")) {
            Topic.Words words = topic.in(new Locale(lang));
            assertThat(words.plain().split(" ", -1)).as(topic.slug() + lang).hasSizeBetween(80, 150);
            assertThat(words.easy()).as(topic.slug() + lang).allMatch(sentence -> sentence.split(" ", -1).length <= 16);
        }
        assertThat(topic.in(new Locale("km")).plain()).hasSizeBetween(400, 700);
    }

    private static void assertIn(String lang, String text) {
        boolean khmer = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.KHMER);
        boolean vietnamese = text.codePoints().anyMatch(c -> (c >= 0x1EA0 && c <= 0x1EF9) || "ăđơư".indexOf(c) >= 0);
        assertThat(khmer).as(text).isEqualTo(lang.equals("km"));
        assertThat(vietnamese && !lang.equals("vi")).as(text).isFalse();
    }

    private static boolean isOneSentence(String text) {
        return ends(text)
                && text.chars().filter(c -> SENTENCE_ENDS.indexOf(c) >= 0).count() == 1;
    }

    private static boolean ends(String text) {
        return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    @ParameterizedTest
    @MethodSource("topics")
    void namesConceptsThatTheThesaurusKnows(Topic topic) {
        assertThat(topic.concepts()).isNotEmpty().allMatch(one -> concept(one));
        assertThat(topic.conventions()).allMatch(code -> concept("convention:" + code));
        assertThat(concept("theme:" + topic.theme())).isTrue();
    }

    private static boolean concept(String written) {
        String[] parts = written.split(":", 2);
        return ConceptScheme.of(parts[0])
                .flatMap(scheme -> Thesaurus.shipped().find(new Concept.Key(scheme, parts[1])))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void namesTasksAndFunctionsThatThePlanKnows(Topic topic) throws IOException {
        Set<String> codes = tasks().stream().map(row -> row.get("code")).collect(Collectors.toSet());
        assertThat(topic.tasks()).isNotEmpty().extracting(TaskCode::value).allMatch(codes::contains);
        Set<String> functions = tasks().stream()
                .flatMap(row -> Arrays.stream(row.get("function").split("\\|", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
        assertThat(topic.functions()).allMatch(function -> functions.contains(function.value()));
    }

    @Test
    void coversTheSevenConventionsAndTheTasksOfThePlan() {
        for (String code : List.of("ICCPR", "ICESCR", "CEDAW", "CERD", "CRC", "CRPD", "CAT")) {
            Topic own = TOPICS.ofConvention(code.toLowerCase(Locale.ROOT)).orElseThrow();
            assertThat(own.concepts()).contains("convention:" + code);
        }
        List<String> served = TOPICS.all().stream()
                .flatMap(topic -> topic.tasks().stream())
                .map(TaskCode::value)
                .toList();
        assertThat(served)
                .containsAll(IntStream.rangeClosed(2, 11)
                        .mapToObj(number -> "VII." + number)
                        .toList());
        assertThat(TOPICS.find(Topic.REVIEW)).isPresent();
        assertThat(TOPICS.find("khong-co")).isEmpty();
        assertThat(TOPICS.ofConvention("CED")).isEmpty();
    }

    /** A number may end; it stands in dated entries only, never in the words. */
    @Test
    void namesNoNumberToCallInItsWords() {
        assertThat(TOPICS.all())
                .allSatisfy(topic -> assertThat(topic.words().values())
                        .allSatisfy(words -> assertThat(words.toString()).doesNotContainPattern("\\b1\\d\\d\\b")));
    }
}
