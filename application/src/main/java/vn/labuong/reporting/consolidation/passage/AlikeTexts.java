package vn.labuong.reporting.consolidation.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.review.NearCopies;
import vn.labuong.reporting.review.WordPairs;
import vn.labuong.shared.text.MatchKey;

/** Sorts what agencies write into groups that say nearly the same; an agency's own name makes no difference. */
final class AlikeTexts {

    private AlikeTexts() {}

    /**
     * Nearly the same text of one or more agencies.
     *
     * @param same whether the words are the same throughout
     */
    record Group(List<Contribution> members, boolean same) {

        Contribution first() {
            return members.get(0);
        }
    }

    private record Open(WordPairs words, List<List<Contribution>> wordings) {}

    /** The largest group first, then in the order given. */
    static List<Group> of(List<Contribution> all, Function<Contribution, String> name) {
        Map<String, List<Contribution>> wordings = new LinkedHashMap<>();
        for (Contribution one : all) {
            String nameless = MatchKey.of(one.text()).replace(MatchKey.of(name.apply(one)), " ");
            wordings.computeIfAbsent(nameless, none -> new ArrayList<>()).add(one);
        }
        List<Open> groups = new ArrayList<>();
        wordings.forEach((text, members) -> {
            WordPairs words = new WordPairs(text);
            Open near = words.size() < NearCopies.SHORTEST ? null : near(groups, words);
            if (near == null) {
                near = new Open(words, new ArrayList<>());
                groups.add(near);
            }
            near.wordings().add(members);
        });
        return groups.stream()
                .map(open -> new Group(
                        open.wordings().stream().flatMap(List::stream).toList(),
                        open.wordings().size() == 1))
                .sorted(Comparator.comparingInt(group -> -group.members().size()))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Open near(List<Open> groups, WordPairs words) {
        return groups.stream()
                .filter(group -> words.isNear(group.words()))
                .findFirst()
                .orElse(null);
    }
}
