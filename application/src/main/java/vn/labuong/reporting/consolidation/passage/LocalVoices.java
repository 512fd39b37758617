package vn.labuong.reporting.consolidation.passage;

import java.util.ArrayList;
import java.util.List;
import vn.labuong.organisation.Agency;
import vn.labuong.reporting.consolidation.Contribution;

/** What a hundred communes write about one task, in one paragraph: what many say once, then those who differ. */
final class LocalVoices {

    /** Those who differ are quoted up to so many, and all named. */
    private static final int QUOTED = 12;

    /** Of those who write the same so many are named, all of them in the annex under the same numbers. */
    private static final int NAMED = 6;

    private static final int LONGEST_OF_MANY = 1_000;
    private static final int LONGEST_OF_ONE = 400;

    private final SubjectPassages subjects;
    private final DocumentWords fixed;

    LocalVoices(SubjectPassages subjects, DocumentWords fixed) {
        this.subjects = subjects;
        this.fixed = fixed;
    }

    Passage of(Agency.Level level, List<Contribution> all) {
        List<Piece> pieces = new ArrayList<>(List.of(Piece.joining(
                fixed.text("local.voices", String.valueOf(all.size()), fixed.text(Together.word(level))))));
        List<Contribution> alone = new ArrayList<>();
        for (AlikeTexts.Group group : AlikeTexts.of(all, one -> subjects.name(one.agency()))) {
            if (group.members().size() > 1) {
                pieces.add(many(group));
            } else {
                alone.add(group.first());
            }
        }
        alone.stream().limit(QUOTED).forEach(one -> pieces.add(one(one)));
        if (alone.size() > QUOTED) {
            List<Contribution> rest = alone.subList(QUOTED, alone.size());
            String names = String.join(
                    ", ", rest.stream().map(one -> subjects.name(one.agency())).toList());
            pieces.add(line(fixed.text("local.rest", String.valueOf(rest.size()), names), rest));
        }
        return new Passage(key(all.get(0).source().local(), level), pieces);
    }

    /** The name of the paragraph does not change with who is in it. */
    static String key(String local, Agency.Level level) {
        return local + "/" + Together.word(level);
    }

    private Piece many(AlikeTexts.Group group) {
        List<Contribution> members = group.members();
        Contribution first = group.first();
        String text = fixed.text(
                group.same() ? "local.same" : "local.alike",
                String.valueOf(members.size()),
                subjects.names(members.stream().map(Contribution::agency).toList(), NAMED, "gap.more.sources"),
                subjects.name(first.agency()),
                Excerpt.of(first.text(), LONGEST_OF_MANY));
        return line(text, members);
    }

    private Piece one(Contribution one) {
        return line(
                fixed.text("voice", subjects.name(one.agency())) + Excerpt.of(one.text(), LONGEST_OF_ONE),
                List.of(one));
    }

    private Piece line(String text, List<Contribution> from) {
        return new Piece("\n" + fixed.text("local.line", text) + subjects.provisional(from), from);
    }
}
