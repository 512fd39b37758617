package vn.labuong.portal.exhibition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import vn.labuong.shared.web.Languages;

/** What may not be kept, whether or not it is shown yet. An unfinished text may. */
public final class ContentCheck {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 8000;
    private static final int MOST_SECTIONS = 40;
    private static final int MOST_BLOCKS = 60;
    private static final int MOST_ENTRIES = 60;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*|demo:[\\w.-]{1,80}");
    private static final Pattern YEAR = Pattern.compile("\\d{3,4}");
    /** Within the site, or a page elsewhere; nothing that a browser would run. */
    private static final Pattern ADDRESS = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*|https?://[^\\s\"'<>\\\\]+");

    private ContentCheck() {}

    /** Message keys; none where it may be kept. */
    public static List<String> problems(Content content) {
        List<String> problems = new ArrayList<>(of(content.head()));
        if (content.sections().size() > MOST_SECTIONS
                || content.sections().stream()
                        .anyMatch(section -> section.blocks().size() > MOST_BLOCKS)) {
            problems.add("portal.exhibition.problem.many");
        }
        content.sections().forEach(section -> problems.addAll(of(section)));
        content.blocks().forEach(block -> problems.addAll(of(block)));
        return problems.stream().distinct().toList();
    }

    public static List<String> of(Content.Head head) {
        List<String> problems = new ArrayList<>();
        if (head.title().isMissing("vi")) {
            problems.add("portal.exhibition.problem.title");
        }
        if (isLong(List.of(head.title()), LONGEST_LINE)
                || head.curator().length() > LONGEST_LINE
                || isLong(List.of(head.lead()), LONGEST_TEXT)) {
            problems.add("portal.exhibition.problem.long");
        }
        return problems;
    }

    public static List<String> of(Section section) {
        List<String> problems = new ArrayList<>();
        if (section.title().isMissing("vi")) {
            problems.add("portal.exhibition.problem.section-title");
        }
        if (isLong(List.of(section.title()), LONGEST_LINE) || isLong(List.of(section.lead()), LONGEST_TEXT)) {
            problems.add("portal.exhibition.problem.long");
        }
        return problems;
    }

    public static List<String> of(Block block) {
        List<String> problems = new ArrayList<>();
        if (block.items().stream()
                .anyMatch(code -> !code.isEmpty() && !CODE.matcher(code).matches())) {
            problems.add("portal.exhibition.problem.code");
        }
        if (isLong(block.words().values(), LONGEST_TEXT)
                || isLong(block.entries().stream().map(Entry::words).toList(), LONGEST_TEXT)
                || block.entries().size() > MOST_ENTRIES) {
            problems.add("portal.exhibition.problem.long");
        }
        for (Entry entry : block.entries()) {
            if (block.kind() == Kind.TIMELINE && !YEAR.matcher(entry.key()).matches()) {
                problems.add("portal.exhibition.problem.year");
            }
            if (block.kind() == Kind.MAP && !entry.key().isEmpty() && !isAddress(entry.key())) {
                problems.add("portal.exhibition.problem.address");
            }
            if (entry.words().isEmpty()) {
                problems.add("portal.exhibition.problem.entry");
            }
        }
        return problems.stream().distinct().toList();
    }

    /** Whether a page may lead there. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_LINE && ADDRESS.matcher(text).matches();
    }

    private static boolean isLong(Collection<Words> texts, int longest) {
        return texts.stream()
                .anyMatch(words -> Languages.CODES.stream()
                        .anyMatch(language -> words.in(language)
                                .map(said -> said.text().length() > longest)
                                .orElse(false)));
    }
}
