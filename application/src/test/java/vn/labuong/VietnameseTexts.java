package vn.labuong;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The Vietnamese texts of the interface that say something else in another language. */
final class VietnameseTexts {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+[^{}]*}");

    /** What a message with places has to say itself, so that it is not taken for any text at all. */
    private static final int TELLING = 6;

    private final Set<String> whole = new HashSet<>();
    private final List<Pattern> withPlaces = new ArrayList<>();

    private VietnameseTexts() {}

    /** Those that are not the same in that language. */
    static VietnameseTexts otherThanIn(String language) throws IOException {
        VietnameseTexts texts = new VietnameseTexts();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        Properties vietnamese = new Properties();
        Properties other = new Properties();
        for (Resource file : files) {
            String name = Objects.requireNonNull(file.getFilename());
            if (name.endsWith("_" + language + ".properties")) {
                other.putAll(read(file));
            } else if (!name.contains("_")) {
                vietnamese.putAll(read(file));
            }
        }
        Set<Object> known = new HashSet<>(other.values());
        vietnamese.values().stream().filter(said -> !known.contains(said)).forEach(said -> texts.add(said.toString()));
        return texts;
    }

    private static Properties read(Resource file) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
    }

    private void add(String said) {
        String text = said.replace("''", "'").strip();
        String own = PLACE.matcher(text).replaceAll("");
        if (own.equals(text)) {
            whole.add(text);
        } else if (own.strip().length() >= TELLING && !own.contains("{")) {
            String pattern = PLACE.matcher("\\Q" + text + "\\E").replaceAll("\\\\E.*\\\\Q");
            withPlaces.add(Pattern.compile(pattern, Pattern.DOTALL));
        }
    }

    /** Whether the text is one of them, its places filled. */
    boolean has(String text) {
        String said = text.strip();
        return whole.contains(said)
                || withPlaces.stream().anyMatch(one -> one.matcher(said).matches());
    }
}
