package vn.labuong.shared.search.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.labuong.shared.text.SearchToken;
import vn.labuong.shared.text.SearchToken.Kind;
import vn.labuong.shared.text.SearchToken.Link;
import vn.labuong.shared.text.SearchTokens;

/** Terms of one field, made from the tokens of its texts; may be read again and again. */
final class KeyStream extends TokenStream {

    /** A phrase never reaches from one text of a field into the next. */
    private static final int BETWEEN_TEXTS = 100;

    private static final int LONGEST_SEGMENT = 30;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private final List<String> terms = new ArrayList<>();
    private int[] positions = new int[16];
    private int next;

    private KeyStream() {}

    /** Folded words, syllables and pairs of syllables. */
    static KeyStream folded(List<List<SearchToken>> texts) {
        var stream = new KeyStream();
        int first = 0;
        for (var text : texts) {
            SearchToken before = null;
            for (var token : text) {
                if (before != null && isPair(before, token)) {
                    stream.add(before.folded() + token.folded(), first + before.position());
                }
                if (token.kind() != Kind.SEGMENT) {
                    stream.add(token.folded(), first + token.position());
                }
                before = token.isBase() ? token : before;
            }
            first += (before == null ? 0 : before.position()) + BETWEEN_TEXTS;
        }
        return stream;
    }

    /** Each word with its marks, and each word of the dictionary, once. */
    static KeyStream exact(List<List<SearchToken>> texts) {
        var stream = new KeyStream();
        Set<String> once = new HashSet<>();
        for (var text : texts) {
            for (var token : text) {
                if (token.kind() == Kind.SEGMENT && token.length() <= LONGEST_SEGMENT) {
                    once.add(Fields.segmentTerm(token.folded(), token.exact()));
                } else if (token.kind() == Kind.WORD || token.kind() == Kind.WHOLE) {
                    once.add(Fields.exactTerm(token.folded(), token.exact()));
                }
            }
        }
        once.forEach(one -> stream.add(one, stream.terms.size()));
        return stream;
    }

    static List<SearchToken> tokens(String text) {
        return SearchTokens.of(text);
    }

    private static boolean isPair(SearchToken before, SearchToken token) {
        return before.kind() == Kind.SYLLABLE && token.kind() == Kind.SYLLABLE && token.link() == Link.NEXT;
    }

    private void add(String one, int position) {
        if (terms.size() == positions.length) {
            positions = Arrays.copyOf(positions, positions.length * 2);
        }
        positions[terms.size()] = position;
        terms.add(one);
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        clearAttributes();
        term.append(terms.get(next));
        step.setPositionIncrement(next == 0 ? positions[0] + 1 : positions[next] - positions[next - 1]);
        next++;
        return true;
    }
}
