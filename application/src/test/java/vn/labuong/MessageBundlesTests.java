package vn.labuong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three languages in step; no text outside the bundles. */
class MessageBundlesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)<");
    private static final Pattern TEXT_IN_ATTRIBUTE =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label|aria-description)=\"[^\"]*\\p{L}{2,}[^\"]*\"");
    private static final Pattern NOT_TEXT = Pattern.compile(
            "(?s)<!--.*?-->|<script.*?</script>|<style.*?</style>|<title[^>]*th:text[^>]*>.*?</title>|\\[\\[.*?]]");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern VIETNAMESE_OR_KHMER_STRING =
            Pattern.compile("\"[^\"\\n]*[\\u1EA0-\\u1EF9\\u0110\\u0111\\u01A0-\\u01B0\\u1780-\\u17FF][^\"\\n]*\"");

    static Stream<Path> bundles() throws IOException {
        return files("messages", ".properties")
                .filter(file -> !file.getFileName().toString().contains("_"));
    }

    static Stream<Path> templates() throws IOException {
        return files("templates", ".html");
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameKeysInThreeLanguages(Path vietnamese) throws IOException {
        Set<String> keys = load(vietnamese).stringPropertyNames();
        String module = vietnamese.getFileName().toString().replaceAll("[-.].*", "");
        assertThat(keys).isNotEmpty().allMatch(key -> key.startsWith(module + "."));
        for (String language : List.of("en", "km")) {
            Path other = vietnamese.resolveSibling(
                    vietnamese.getFileName().toString().replace(".properties", "_" + language + ".properties"));
            assertThat(load(other).stringPropertyNames()).as(other.toString()).isEqualTo(keys);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leavesNoTextEmptyNorBroken(Path vietnamese) throws IOException {
        for (String language : List.of("", "_en", "_km")) {
            Path file = vietnamese.resolveSibling(
                    vietnamese.getFileName().toString().replace(".properties", language + ".properties"));
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("\uFFFD");
            load(file)
                    .forEach((key, text) ->
                            assertThat(text.toString()).as(file + " " + key).isNotBlank());
        }
    }

    /** Of two bundles that hold the same key, one would silently speak for the other. */
    @Test
    void keepsEachKeyInOneBundle() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles().toList()) {
            assertThat(load(bundle).stringPropertyNames()).as(bundle.toString()).allMatch(known::add);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void namesOnlyKeysThatExist(Path template) throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles().toList()) {
            known.addAll(load(bundle).stringPropertyNames());
        }
        Matcher key = KEY_IN_TEMPLATE.matcher(Files.readString(template));
        while (key.find()) {
            assertThat(known).as(template.toString()).contains(key.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoBareText(Path template) throws IOException {
        String markup = NOT_TEXT.matcher(Files.readString(template)).replaceAll("");
        assertThat(TEXT_BETWEEN_TAGS
                        .matcher(markup)
                        .results()
                        .map(found -> found.group(1).strip()))
                .as(template.toString())
                .isEmpty();
        assertThat(TEXT_IN_ATTRIBUTE
                        .matcher(markup)
                        .results()
                        .map(found -> found.group().strip()))
                .as(template.toString())
                .isEmpty();
    }

    @Test
    void keepsVietnameseAndKhmerOutOfTheCode() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (!SpokenByTheMachine.isAllowed(source)) {
                    assertThat(VIETNAMESE_OR_KHMER_STRING
                                    .matcher(COMMENT.matcher(Files.readString(source))
                                            .replaceAll(""))
                                    .results()
                                    .map(found -> found.group()))
                            .as(source.toString())
                            .isEmpty();
                }
            }
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Packages whose Vietnamese words are what they work on, not what they say: readers and text keys. */
    private static final class SpokenByTheMachine {

        private static final List<String> PACKAGES = List.of(
                "plan/reading",
                "archive/recognise/VietnameseSyllable",
                "shared/text",
                "organisation/AgencyLexicon",
                "organisation/CellWords",
                "organisation/MentionScan",
                "organisation/Qualifiers");

        static boolean isAllowed(Path source) {
            String path = source.toString().replace('\\', '/');
            return PACKAGES.stream().anyMatch(path::contains);
        }
    }
}
