package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds agencies and groups in the cells of a plan, under any spelling the register knows. Text that is not wholly
 * understood comes back verbatim as an unknown mention: the lexicon drops no words and guesses no agency.
 * Immutable, safe for several threads.
 */
public final class AgencyLexicon {

    private final SpellingTree tree;
    private final Qualifiers qualifiers;

    private AgencyLexicon(SpellingTree tree, Qualifiers qualifiers) {
        this.tree = tree;
        this.qualifiers = qualifiers;
    }

    /**
     * A lexicon of these spellings.
     *
     * @param home name of the province whose plans are read: "Sở Tư pháp tỉnh An Giang" is its Sở Tư pháp
     */
    public static AgencyLexicon of(List<Spelling> spellings, String home) {
        var tree = new SpellingTree();
        spellings.forEach(tree::add);
        return new AgencyLexicon(tree, new Qualifiers(home));
    }

    /**
     * The lexicon of a province's register as shipped, read from the class path folder {@code organisation/<province>}.
     *
     * @param province folder name, such as {@code an-giang}; its own agencies win over namesakes elsewhere
     * @param home name of the province
     */
    public static AgencyLexicon shipped(String province, String home) {
        return of(SpellingFiles.read(province), home);
    }

    /** What a cell mentions, in its order; nothing for a blank cell. */
    public List<Mention> mentions(String cell) {
        return new MentionScan(tree, qualifiers, cell).mentions();
    }

    /**
     * One spelling of an agency, or of a group when {@code agency} is null.
     *
     * @param name what a reading prints: the canonical name, or {@code @CODE} of a group
     * @param preferred the agency belongs to the province whose plans are read
     * @param from first day of the agency, null when unknown or irrelevant
     * @param to day after its last, null when open
     */
    public record Spelling(
            @Nullable String agency,
            String name,
            String spelling,
            boolean preferred,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public static Spelling ofGroup(String code, String spelling) {
            return new Spelling(null, "@" + code, spelling, true, null, null);
        }

        public static Spelling ofAgency(String agency, String name, String spelling) {
            return new Spelling(agency, name, spelling, true, null, null);
        }

        boolean coexistsWith(Spelling other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(Spelling other) {
            return from == null || other.to == null || from.isBefore(other.to);
        }
    }

    /** The agencies a found spelling may mean. */
    record Meaning(List<Spelling> spellings) {

        Mention mentionedAs(String raw) {
            var likely = spellings.stream().filter(Spelling::preferred).toList();
            var meant = likely.isEmpty() ? spellings : likely;
            var first = meant.get(0);
            if (first.agency() == null) {
                return new Mention(Mention.Kind.GROUP, first.name(), List.of(), raw);
            }
            var ids = new ArrayList<String>();
            meant.forEach(one -> {
                if (one.agency() != null && !ids.contains(one.agency())) {
                    ids.add(one.agency());
                }
            });
            boolean oneName = meant.stream().allMatch(one -> one.name().equals(first.name()));
            var kind = isAmbiguous(meant) ? Mention.Kind.AMBIGUOUS : Mention.Kind.AGENCY;
            return new Mention(kind, oneName || kind == Mention.Kind.AGENCY ? first.name() : raw, ids, raw);
        }

        private static boolean isAmbiguous(List<Spelling> meant) {
            return meant.stream()
                    .anyMatch(one -> meant.stream()
                            .anyMatch(other -> one.agency() != null
                                    && !one.agency().equals(other.agency())
                                    && one.coexistsWith(other)));
        }
    }
}
