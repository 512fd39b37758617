package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.text.SearchToken;
import vn.labuong.shared.text.SearchToken.Kind;
import vn.labuong.shared.text.SearchTokens;

/**
 * Words near to those that occur nowhere. A word counts as there only where the audience can read a document with it, so
 * that neither a suggestion nor its absence tells of the others. Khmer words are not corrected.
 */
final class Spelling {

    private static final int SHORTEST = 3;
    private static final int LONG = 6;
    private static final int LOOKED_AT = 20;
    private static final int SPELLINGS = 50;

    private final IndexSearcher searcher;
    private final @Nullable Audience guarded;

    private record Near(String word, float likeness, int documents) {}

    /** With the audience to ask for, null where all documents may be read. */
    Spelling(IndexSearcher searcher, @Nullable Audience guarded) {
        this.searcher = searcher;
        this.guarded = guarded;
    }

    Optional<String> of(String text) throws IOException {
        var corrected = new StringBuilder();
        int from = 0;
        for (var token : SearchTokens.of(text)) {
            var better = token.kind() == Kind.WORD ? better(token) : Optional.<String>empty();
            if (better.isPresent()) {
                corrected.append(text, from, token.start()).append(better.get());
                from = token.end();
            }
        }
        return from == 0
                ? Optional.empty()
                : Optional.of(corrected.append(text.substring(from)).toString());
    }

    private Optional<String> better(SearchToken token) throws IOException {
        var word = token.folded();
        int length = word.codePointCount(0, word.length());
        if (length < SHORTEST || word.chars().allMatch(Character::isDigit) || documents(word) > 0) {
            return Optional.empty();
        }
        var near = near(word, length < LONG ? 1 : 2);
        near.sort(Comparator.comparingDouble(Near::likeness)
                .reversed()
                .thenComparing(Comparator.comparingInt(Near::documents).reversed())
                .thenComparing(Near::word));
        Near best = null;
        for (var one : near.subList(0, Math.min(near.size(), LOOKED_AT))) {
            int readable = documents(one.word());
            if (readable > 0 && (best == null || (one.likeness() == best.likeness() && readable > best.documents()))) {
                best = new Near(one.word(), one.likeness(), readable);
            }
        }
        return best == null ? Optional.empty() : spelling(best.word());
    }

    private List<Near> near(String word, int edits) throws IOException {
        var found = new ArrayList<Near>();
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.TEXT);
        if (terms != null) {
            var near = new FuzzyTermsEnum(terms, new Term(Fields.TEXT, word), edits, 1, true);
            var likeness = near.attributes().addAttribute(BoostAttribute.class);
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                found.add(new Near(term.utf8ToString(), likeness.getBoost(), near.docFreq()));
            }
        }
        return found;
    }

    /** The spelling of a folded word that most documents have. */
    private Optional<String> spelling(String folded) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.EXACT);
        if (terms == null) {
            return Optional.empty();
        }
        var begin = new BytesRef(Fields.exactTermsOf(folded));
        TermsEnum spellings = terms.iterator();
        Optional<String> best = Optional.empty();
        int most = 0;
        int left = SPELLINGS;
        if (spellings.seekCeil(begin) == TermsEnum.SeekStatus.END) {
            return best;
        }
        for (BytesRef term = spellings.term(); term != null && left-- > 0; term = spellings.next()) {
            if (!StringHelper.startsWith(term, begin)) {
                break;
            }
            var one = term.utf8ToString();
            int documents =
                    count(new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.EXACT, one)), Occur.MUST));
            if (documents > most) {
                most = documents;
                best = Optional.of(SearchTokens.usual(Fields.exactOf(one)));
            }
        }
        return best;
    }

    private int documents(String word) throws IOException {
        return count(new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.TEXT, word)), Occur.MUST));
    }

    private int count(BooleanQuery.Builder query) throws IOException {
        if (guarded != null) {
            Queries.guard(guarded, query);
        }
        return searcher.count(query.build());
    }
}
