package vn.labuong.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.labuong.organisation.AgencyLexicon.Meaning;
import vn.labuong.organisation.AgencyLexicon.Spelling;

/** All spellings as a tree of words, so that the longest one at a place in a cell is found in one walk. */
final class SpellingTree {

    private final Node root = new Node();

    void add(Spelling spelling) {
        var words = CellWords.of(spelling.spelling());
        insert(words, 0, spelling);
        // "các sở, ban, ngành" and "sở, ban, ngành" name one group; lists often leave the plural word out.
        if (spelling.agency() == null && words.size() > 2 && words.word(0).key().equals("các")) {
            insert(words, 1, spelling);
        }
    }

    private void insert(CellWords words, int from, Spelling spelling) {
        var node = root;
        for (int at = from; at < words.size(); at++) {
            node = node.next.computeIfAbsent(words.word(at).key(), key -> new Node());
        }
        if (node != root && !node.spellings.contains(spelling)) {
            node.spellings.add(spelling);
        }
    }

    /** The longest spelling that starts at this word and is not cut by a hard divider. */
    Optional<Found> longestAt(CellWords words, int start) {
        return longest(root, words, start);
    }

    /** The longest spelling that starts with a word left out of the cell, as "Tư pháp" in "các Sở: Tài chính, Tư pháp". */
    Optional<Found> longestAfter(String leftOut, CellWords words, int start) {
        return Optional.ofNullable(root.next.get(leftOut)).flatMap(node -> longest(node, words, start));
    }

    private static Optional<Found> longest(Node from, CellWords words, int start) {
        Found found = null;
        var node = from;
        for (int at = start; at < words.size(); at++) {
            boolean cut = at > start && words.word(at).gap() == CellWords.Gap.HARD;
            node = cut ? null : node.next.get(words.word(at).key());
            if (node == null) {
                break;
            }
            if (!node.spellings.isEmpty()) {
                found = new Found(at + 1, new Meaning(List.copyOf(node.spellings)));
            }
        }
        return Optional.ofNullable(found);
    }

    /** A spelling found, and the word after its last. */
    record Found(int end, Meaning meaning) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Spelling> spellings = new ArrayList<>();
    }
}
