package vn.labuong.portal.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.web.Languages;

/**
 * The topics that the product ships: one table of what belongs to each, and one file of words for each. They never change
 * while the product runs.
 */
public final class Topics {

    /** Where the public finds them. */
    public static final String ADDRESS = "/quyen";

    private static final String TABLE = "/portal/topics.csv";
    private static final Topics SHIPPED = new Topics(read());

    private final Map<String, Topic> bySlug = new LinkedHashMap<>();

    private Topics(List<Topic> topics) {
        topics.forEach(topic -> bySlug.put(topic.slug(), topic));
    }

    public static Topics shipped() {
        return SHIPPED;
    }

    /** In the order in which they are shown. */
    public List<Topic> all() {
        return List.copyOf(bySlug.values());
    }

    public Optional<Topic> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The topic that is the convention's own: the first that rests on it. */
    public Optional<Topic> ofConvention(String code) {
        return bySlug.values().stream()
                .filter(topic -> topic.conventions().stream().anyMatch(code::equalsIgnoreCase))
                .findFirst();
    }

    private static List<Topic> read() {
        return Csv.rows(text(TABLE)).stream().map(Topics::topic).toList();
    }

    private static Topic topic(Csv.Row row) {
        String slug = row.get("slug");
        return new Topic(
                slug,
                values(row.get("concepts")),
                values(row.get("conventions")),
                values(row.get("tasks")).stream().map(TaskCode::new).toList(),
                values(row.get("functions")).stream().map(FunctionCode::of).toList(),
                words("/portal/topics/" + slug + ".yaml"));
    }

    private static Map<String, Topic.Words> words(String file) {
        Map<?, ?> languages = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file)), file);
        Map<String, Topic.Words> words = new LinkedHashMap<>();
        for (String lang : Languages.CODES) {
            Map<?, ?> own = map(languages.get(lang), file);
            words.put(
                    lang,
                    new Topic.Words(
                            said(own, "title"),
                            said(own, "short"),
                            said(own, "plain"),
                            lines(own, "easy"),
                            lines(own, "act")));
        }
        return words;
    }

    private static Map<?, ?> map(@Nullable Object value, String file) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("Not what a topic holds: " + file);
    }

    private static String said(Map<?, ?> words, String name) {
        return Objects.requireNonNull(words.get(name), name).toString();
    }

    private static List<String> lines(Map<?, ?> words, String name) {
        List<?> lines = (List<?>) Objects.requireNonNull(words.get(name), name);
        return lines.stream().map(Object::toString).toList();
    }

    private static List<String> values(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Topics.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
