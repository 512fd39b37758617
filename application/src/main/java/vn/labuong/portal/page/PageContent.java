package vn.labuong.portal.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.labuong.shared.web.Languages;

/**
 * All that a page says.
 *
 * @param by language to text; a language in which nothing is written is not in it
 */
public record PageContent(@JsonValue Map<String, PageText> by) {

    public static final PageContent NONE = new PageContent(Map.of());

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 40_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageContent {
        Map<String, PageText> kept = new LinkedHashMap<>();
        for (String language : Languages.CODES) {
            PageText text = by.get(language);
            if (text != null && !text.isEmpty()) {
                kept.put(language, text);
            }
        }
        by = kept;
    }

    /** A text and its language. */
    public record Best(String language, PageText text) {}

    public Optional<PageText> in(String language) {
        return Optional.ofNullable(by.get(language));
    }

    /** In that language where it can be read, else in Vietnamese, else in whichever there is. */
    public Optional<Best> best(String language) {
        return Stream.concat(Stream.of(language, "vi"), Languages.CODES.stream())
                .filter(code -> in(code).filter(PageText::isWhole).isPresent())
                .findFirst()
                .flatMap(code -> in(code).map(text -> new Best(code, text)));
    }

    /** The title in that language or the nearest in which there is one; empty where there is none. */
    public String title(String language) {
        return Stream.concat(Stream.of(language, "vi"), Languages.CODES.stream())
                .flatMap(code -> in(code).stream())
                .map(PageText::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The languages in which it cannot be read yet. */
    public List<String> unfinished() {
        return Languages.CODES.stream()
                .filter(code -> in(code).filter(PageText::isWhole).isEmpty())
                .toList();
    }

    /** Why it may not be kept, as message keys; an unfinished text may. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (in("vi").filter(text -> !text.title().isBlank()).isEmpty()) {
            problems.add("portal.page.problem.title");
        }
        if (by.values().stream()
                .anyMatch(text ->
                        text.title().length() > LONGEST_TITLE || text.text().length() > LONGEST_TEXT)) {
            problems.add("portal.page.problem.long");
        }
        Set<String> bad =
                Markdown.refused(by.values().stream().map(PageText::text).toList());
        if (!bad.isEmpty()) {
            problems.add("portal.page.problem.links");
        }
        return problems;
    }
}
