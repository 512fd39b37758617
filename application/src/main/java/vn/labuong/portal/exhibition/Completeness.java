package vn.labuong.portal.exhibition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.web.Languages;

/** What is not written yet, language by language, and what has nothing to show: the gate before an opening. */
public final class Completeness {

    /** What stands for a text that belongs to no block. */
    public static final String TITLE = "title";

    public static final String LEAD = "lead";
    /** A block without its item, or a list without a line. */
    public static final String ITEM = "item";

    public static final String ENTRIES = "entries";
    /** An exhibition without a block. */
    public static final String EMPTY = "empty";

    private final List<Missing> missing = new ArrayList<>();

    private Completeness() {}

    /**
     * Something that is not there.
     *
     * @param language in which a text is missing; empty where it is no text that is missing
     * @param section from 1, 0 for the exhibition itself
     * @param block from 1 within its section, 0 for the section itself
     * @param id of the block or section, empty for the exhibition itself
     * @param what code of the field, or one of the constants here
     */
    public record Missing(String language, int section, int block, String id, String what) {}

    public static Completeness of(Content content) {
        Completeness found = new Completeness();
        found.words(content.title(), 0, 0, "", TITLE);
        found.words(content.lead(), 0, 0, "", LEAD);
        if (content.blocks().findAny().isEmpty()) {
            found.missing.add(new Missing("", 0, 0, "", EMPTY));
        }
        for (int at = 0; at < content.sections().size(); at++) {
            found.section(content.sections().get(at), at + 1);
        }
        return found;
    }

    private void section(Section section, int number) {
        words(section.title(), number, 0, section.id(), TITLE);
        if (!section.lead().isEmpty()) {
            words(section.lead(), number, 0, section.id(), LEAD);
        }
        for (int at = 0; at < section.blocks().size(); at++) {
            block(section.blocks().get(at), number, at + 1);
        }
    }

    private void block(Block block, int section, int number) {
        block.kind().fields().forEach(field -> words(block.said(field), section, number, block.id(), field.code()));
        block.entries().forEach(entry -> words(entry.words(), section, number, block.id(), ENTRIES));
        if (block.kind().listed() && block.entries().isEmpty()) {
            missing.add(new Missing("", section, number, block.id(), ENTRIES));
        }
        for (int at = 0; at < block.kind().items(); at++) {
            if (block.item(at).isEmpty()) {
                missing.add(new Missing("", section, number, block.id(), ITEM));
            }
        }
    }

    private void words(Words said, int section, int block, String id, String what) {
        for (String language : Languages.CODES) {
            Missing one = new Missing(language, section, block, id, what);
            if (said.isMissing(language) && !missing.contains(one)) {
                missing.add(one);
            }
        }
    }

    /** Everything, in the order of the tour. */
    public List<Missing> all() {
        return List.copyOf(missing);
    }

    /** The texts that are missing in a language. */
    public List<Missing> in(String language) {
        return missing.stream().filter(one -> one.language().equals(language)).toList();
    }

    /** What no reason can stand in for: Vietnamese texts, and blocks with nothing to show. */
    public List<Missing> blocking() {
        return missing.stream()
                .filter(one -> one.language().isEmpty() || one.language().equals("vi"))
                .toList();
    }

    /** The other languages that are not whole. */
    public Set<String> unfinished() {
        Set<String> languages = new TreeSet<>();
        missing.stream()
                .map(Missing::language)
                .filter(language -> !language.isEmpty() && !language.equals("vi"))
                .forEach(languages::add);
        return languages;
    }

    /** Whether it may open: whole in Vietnamese, and in each other language whole or with a reason. */
    public boolean opens(Map<String, String> without) {
        return blocking().isEmpty() && unfinished().stream().allMatch(language -> isGiven(without.get(language)));
    }

    private static boolean isGiven(@Nullable String reason) {
        return reason != null && !reason.isBlank();
    }
}
