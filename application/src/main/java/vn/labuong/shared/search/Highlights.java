package vn.labuong.shared.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.labuong.shared.text.SearchToken;
import vn.labuong.shared.text.SearchToken.Link;
import vn.labuong.shared.text.SearchTokens;

/**
 * Where a text holds what a query looks for, by the same tokens as the index: marks, spellings and encodings may differ.
 * Words of a query are marked wherever they stand, words in quotes only where they follow each other.
 */
public final class Highlights {

    /**
     * A piece of a text, in chars.
     *
     * @param end behind its last char
     */
    public record Range(int start, int end) {}

    /**
     * A piece of a text around what was found.
     *
     * @param marks in {@code text}, in order, apart from each other
     * @param cutBefore the text goes on before it
     * @param cutAfter the text goes on behind it
     */
    public record Snippet(String text, List<Range> marks, boolean cutBefore, boolean cutAfter) {}

    /**
     * A word of a row of words that is hit.
     *
     * @param word its index in the row
     * @param range what of it is hit, in chars: recognised Khmer comes as whole phrases
     */
    public record WordHit(int word, Range range) {}

    private record Hit(int sought, int start, int end) {}

    private Highlights() {}

    /** All that is hit, in order, apart from each other; empty for a query without words. */
    public static List<Range> marks(String text, String query) {
        return merged(hits(text, QueryText.of(query)));
    }

    /**
     * The piece of about that many chars that holds most of what is sought, cut between words; the beginning of the text,
     * without marks, where it holds nothing.
     */
    public static Snippet snippet(String text, String query, int length) {
        var hits = hits(text, QueryText.of(query));
        int start = 0;
        int end = Math.min(text.length(), length);
        if (!hits.isEmpty()) {
            var best = densest(hits, length);
            int around = Math.max(0, length - (best.end() - best.start())) / 2;
            end = Math.min(text.length(), Math.max(best.end(), best.end() + around));
            start = Math.max(0, Math.min(best.start(), end - length));
        }
        var cut = betweenWords(text, new Range(start, end));
        var marks = merged(hits).stream()
                .filter(mark -> mark.start() >= cut.start() && mark.end() <= cut.end())
                .map(mark -> new Range(mark.start() - cut.start(), mark.end() - cut.start()))
                .toList();
        return new Snippet(text.substring(cut.start(), cut.end()), marks, cut.start() > 0, cut.end() < text.length());
    }

    /**
     * The words of a row, as recognition gives them in reading order, that a query hits. A Khmer word that is spread over
     * two of them hits both.
     */
    public static List<WordHit> matches(String query, List<String> words) {
        var text = new StringBuilder();
        var starts = new int[words.size()];
        for (int word = 0; word < starts.length; word++) {
            starts[word] = text.length();
            text.append(words.get(word)).append(' ');
        }
        var found = new ArrayList<WordHit>();
        int word = 0;
        for (var mark : merged(hits(text.toString(), QueryText.of(query)))) {
            while (word + 1 < starts.length && starts[word + 1] <= mark.start()) {
                word++;
            }
            for (int at = word; at < starts.length && starts[at] < mark.end(); at++) {
                int from = Math.max(mark.start() - starts[at], 0);
                int to = Math.min(mark.end() - starts[at], words.get(at).length());
                if (from < to) {
                    found.add(new WordHit(at, new Range(from, to)));
                }
            }
        }
        return found;
    }

    private static List<Hit> hits(String text, QueryText query) {
        var all = SearchTokens.of(text);
        var row = all.stream().filter(SearchToken::isBase).toList();
        Map<String, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < row.size(); place++) {
            places.computeIfAbsent(row.get(place).folded(), word -> new ArrayList<>())
                    .add(place);
        }
        var hits = new ArrayList<Hit>();
        for (int index = 0; index < query.sought().size(); index++) {
            var sought = query.sought().get(index);
            var steps = sought.steps();
            for (int place : places.getOrDefault(steps.get(0).folded(), List.of())) {
                if (follow(row, place, steps)) {
                    int last = place + steps.size() - 1;
                    hits.add(
                            new Hit(index, row.get(place).start(), row.get(last).end()));
                }
            }
            var whole =
                    sought.whole().isEmpty() && steps.size() == 1 ? steps.get(0).folded() : sought.whole();
            for (var token : all) {
                if (token.kind() == SearchToken.Kind.WHOLE && token.folded().equals(whole)) {
                    hits.add(new Hit(index, token.start(), token.end()));
                } else if (!sought.whole().isEmpty()
                        && token.isBase()
                        && token.folded().equals(whole)) {
                    hits.add(new Hit(index, token.start(), token.end()));
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end));
        return hits;
    }

    private static boolean follow(List<SearchToken> row, int place, List<Sought.Step> steps) {
        if (place + steps.size() > row.size()) {
            return false;
        }
        for (int at = 1; at < steps.size(); at++) {
            var token = row.get(place + at);
            boolean broken = steps.get(at).chained() && token.link() != Link.NEXT;
            if (broken || !token.folded().equals(steps.get(at).folded())) {
                return false;
            }
        }
        return true;
    }

    private static List<Range> merged(List<Hit> hits) {
        var merged = new ArrayList<Range>();
        for (var hit : hits) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && hit.start() < last.end()) {
                merged.set(merged.size() - 1, new Range(last.start(), Math.max(last.end(), hit.end())));
            } else {
                merged.add(new Range(hit.start(), hit.end()));
            }
        }
        return merged;
    }

    /** From one hit to another within the length: the piece with most different things, then with most hits. */
    private static Range densest(List<Hit> hits, int length) {
        var best = new Range(hits.get(0).start(), hits.get(0).end());
        int most = 0;
        int from = 0;
        Map<Integer, Integer> inside = new HashMap<>();
        for (int to = 0; to < hits.size(); to++) {
            inside.merge(hits.get(to).sought(), 1, Integer::sum);
            while (from < to && hits.get(to).end() - hits.get(from).start() > length) {
                inside.computeIfPresent(hits.get(from++).sought(), (key, count) -> count == 1 ? null : count - 1);
            }
            int worth = inside.size() * length + (to - from);
            if (worth > most) {
                most = worth;
                best = new Range(hits.get(from).start(), hits.get(to).end());
            }
        }
        return best;
    }

    /** A little less than the range, so that no word is cut; Khmer is cut between words of the dictionary. */
    private static Range betweenWords(String text, Range range) {
        var starts = new TreeSet<Integer>();
        var ends = new TreeSet<Integer>();
        for (var token : SearchTokens.of(text)) {
            if (token.kind() == SearchToken.Kind.WORD || token.kind() == SearchToken.Kind.SEGMENT) {
                starts.add(token.start());
                ends.add(token.end());
            }
        }
        var start = range.start() == 0 ? Integer.valueOf(0) : starts.ceiling(range.start());
        var end = range.end() == text.length() ? Integer.valueOf(text.length()) : ends.floor(range.end());
        return start == null || end == null || start >= end ? range : new Range(start, end);
    }
}
