package vn.labuong.shared.search.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.QueryText;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.Sought;

/** Lucene's queries, built from what is sought; no text is ever parsed as query syntax. */
final class Queries {

    /** What a word in a title counts besides. */
    private static final float TITLE = 2;

    /** More than the scores of a word can differ by: its very marks decide first. */
    private static final float WITH_ITS_MARKS = 128;

    /** A word typed without marks may be meant so, or be typed in haste. */
    private static final float WITHOUT_MARKS = 4;

    private static final float WORD_OF_THE_DICTIONARY = 8;

    private Queries() {}

    /**
     * The documents that answer; scores order them. What scores stands in one disjunction beside what must be there, so
     * Lucene can leap over documents whose scores cannot be among the best. Words in a row score as single words: that they
     * follow each other is looked at in the few documents that come so far.
     */
    static Query scored(SearchRequest request, QueryText text, boolean guarded) {
        var scores = new BooleanQuery.Builder();
        text.sought().forEach(sought -> {
            terms(Fields.TEXT, sought).forEach(term -> scores.add(new TermQuery(term), Occur.SHOULD));
            terms(Fields.TITLE, sought)
                    .forEach(term -> scores.add(new BoostQuery(new TermQuery(term), TITLE), Occur.SHOULD));
        });
        text.sought().forEach(sought -> exact(sought).forEach(exact -> scores.add(exact, Occur.SHOULD)));
        var query = filtered(request, text, guarded).add(scores.build(), Occur.MUST);
        if (text.sought().stream()
                        .mapToInt(sought -> terms(Fields.TEXT, sought).size())
                        .sum()
                > 1) {
            // Of a single word whatever scores is found by it.
            text.sought().forEach(sought -> query.add(in(Fields.TEXT, sought), Occur.FILTER));
        }
        return query.build();
    }

    /** The same documents, with nothing that only scores. */
    static Query answering(SearchRequest request, QueryText text, boolean guarded) {
        var query = filtered(request, text, guarded);
        text.sought().forEach(sought -> query.add(in(Fields.TEXT, sought), Occur.FILTER));
        return query.build();
    }

    private static BooleanQuery.Builder filtered(SearchRequest request, QueryText text, boolean guarded) {
        var query = new BooleanQuery.Builder();
        if (text.blank()) {
            query.add(new TermQuery(new Term(Fields.RECORD, "1")), Occur.FILTER);
        } else if (text.sought().isEmpty()) {
            query.add(new MatchNoDocsQuery(), Occur.FILTER);
        }
        request.filters().forEach((name, values) -> {
            if (!values.isEmpty()) {
                query.add(anyOf(Fields.facet(name), values), Occur.FILTER);
            }
        });
        if (!request.languages().isEmpty()) {
            query.add(anyOf(Fields.LANGUAGE, request.languages()), Occur.FILTER);
        }
        var years = request.years();
        if (years != null) {
            query.add(
                    IntRange.newIntersectsQuery(Fields.YEARS, new int[] {years.from()}, new int[] {years.to()}),
                    Occur.FILTER);
        }
        if (guarded) {
            guard(request.audience(), query);
        }
        return query;
    }

    /** Adds that the audience may read both the document and its item's own. */
    static void guard(Audience audience, BooleanQuery.Builder query) {
        query.add(anyOf(Fields.AUDIENCE, audience.tokens()), Occur.FILTER);
        query.add(anyOf(Fields.ITEM_AUDIENCE, audience.tokens()), Occur.FILTER);
    }

    /** The pages whose own text holds anything that is sought. */
    static Query inBody(QueryText text) {
        var query = new BooleanQuery.Builder();
        text.sought().forEach(sought -> query.add(in(Fields.BODY, sought), Occur.SHOULD));
        return query.build();
    }

    /**
     * The pages of an item whose own text holds all that is sought.
     *
     * @param guarded who asks, where not everybody may read all of the index; null where everybody may
     */
    static Query pagesOf(String item, QueryText text, @Nullable Audience guarded) {
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.ITEM, item)), Occur.FILTER);
        text.sought().forEach(sought -> query.add(in(Fields.BODY, sought), Occur.FILTER));
        if (text.sought().isEmpty()) {
            query.add(new MatchNoDocsQuery(), Occur.FILTER);
        }
        if (guarded != null) {
            guard(guarded, query);
        }
        return query.build();
    }

    /** The documents whose titles hold all that is sought. */
    static Query inTitles(QueryText text) {
        var query = new BooleanQuery.Builder();
        text.sought().forEach(sought -> query.add(in(Fields.TITLE, sought), Occur.FILTER));
        return query.build();
    }

    private static Query in(String field, Sought sought) {
        var steps = following(field, sought.steps());
        if (sought.whole().isEmpty()) {
            return steps;
        }
        return new BooleanQuery.Builder()
                .add(steps, Occur.SHOULD)
                .add(new TermQuery(new Term(field, sought.whole())), Occur.SHOULD)
                .build();
    }

    /** The terms of which one of what is sought consists, each once. */
    private static Set<Term> terms(String field, Sought sought) {
        Set<Term> terms = new LinkedHashSet<>(row(field, sought.steps()).values());
        if (!sought.whole().isEmpty()) {
            terms.add(new Term(field, sought.whole()));
        }
        return terms;
    }

    /** Words one after the other. */
    private static Query following(String field, List<Sought.Step> steps) {
        var row = row(field, steps);
        var phrase = new PhraseQuery.Builder();
        row.forEach((place, term) -> phrase.add(term, place));
        return row.size() == 1 ? new TermQuery(row.values().iterator().next()) : phrase.build();
    }

    /** Terms by their places; neighbouring syllables are looked for in pairs, which are far rarer. */
    private static Map<Integer, Term> row(String field, List<Sought.Step> steps) {
        Map<Integer, Term> row = new LinkedHashMap<>();
        for (int at = 0; at < steps.size(); at++) {
            boolean paired = at + 1 < steps.size() && steps.get(at + 1).chained();
            if (paired || !steps.get(at).chained()) {
                var folded = steps.get(at).folded();
                row.put(at, new Term(field, paired ? folded + steps.get(at + 1).folded() : folded));
            }
        }
        return row;
    }

    private static Collection<Query> exact(Sought sought) {
        var terms = new LinkedHashSet<Query>();
        if (sought.segment()) {
            var folded = new StringBuilder();
            var exact = new StringBuilder();
            sought.steps().forEach(step -> {
                folded.append(step.folded());
                exact.append(step.exact());
            });
            terms.add(bonus(Fields.segmentTerm(folded.toString(), exact.toString()), WORD_OF_THE_DICTIONARY));
            return terms;
        }
        for (var step : sought.steps()) {
            if (!step.syllable()) {
                boolean marked = !step.exact().chars().allMatch(c -> c < 0x80);
                terms.add(
                        bonus(Fields.exactTerm(step.folded(), step.exact()), marked ? WITH_ITS_MARKS : WITHOUT_MARKS));
            }
        }
        return terms;
    }

    private static Query bonus(String term, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.EXACT, term))), score);
    }

    private static Query anyOf(String field, Set<String> values) {
        if (values.size() == 1) {
            return new TermQuery(new Term(field, values.iterator().next()));
        }
        var terms = new ArrayList<BytesRef>();
        values.forEach(value -> terms.add(new BytesRef(value)));
        return new TermInSetQuery(field, terms);
    }
}
