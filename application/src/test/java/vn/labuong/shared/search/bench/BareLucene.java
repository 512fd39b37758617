package vn.labuong.shared.search.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.text.SearchToken;
import vn.labuong.shared.text.SearchTokens;

/**
 * What we are measured against: a plain program with Lucene on the folded words of the same key. One field, all words of
 * a query, the best twenty documents; no items, facets, marks, languages or audiences.
 */
final class BareLucene implements AutoCloseable {

    private static final String FIELD = "text";
    private static final int BEST = 20;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;

    BareLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        var config = new IndexWriterConfig(new Words());
        config.setRAMBufferSizeMB(64);
        writer = new IndexWriter(directory, config);
        reader = DirectoryReader.open(writer);
    }

    void add(SearchDocument page) throws IOException {
        var document = new Document();
        document.add(new StringField("id", page.item() + "/" + page.part(), Field.Store.YES));
        document.add(new TextField(FIELD, page.body(), Field.Store.NO));
        writer.addDocument(document);
    }

    void commit() throws IOException {
        writer.commit();
        reader.close();
        reader = DirectoryReader.open(writer);
    }

    /** As a plain program asks: hits are counted up to a thousand, then those that cannot be among the best are skipped. */
    TopDocs search(String text) throws IOException {
        return new IndexSearcher(reader).search(query(text), BEST);
    }

    /** The same with all hits counted, as every page of results tells. */
    TopDocs searchAndCount(String text) throws IOException {
        return new IndexSearcher(reader)
                .search(query(text), new TopScoreDocCollectorManager(BEST, null, Integer.MAX_VALUE));
    }

    private static Query query(String text) {
        var query = new BooleanQuery.Builder();
        boolean phrase = text.startsWith("\"");
        var phrased = new PhraseQuery.Builder();
        for (var word : words(text)) {
            phrased.add(new Term(FIELD, word));
            query.add(new TermQuery(new Term(FIELD, word)), Occur.MUST);
        }
        return phrase ? phrased.build() : query.build();
    }

    /** The same words in a row, and for Khmer its syllables. */
    static List<String> words(String text) {
        return SearchTokens.of(text).stream()
                .filter(SearchToken::isBase)
                .map(SearchToken::folded)
                .toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }

    private static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new Row());
        }
    }

    private static final class Row extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private List<String> words = List.of();
        private int next;

        @Override
        public void reset() throws IOException {
            super.reset();
            var text = new StringBuilder();
            for (int c = input.read(); c >= 0; c = input.read()) {
                text.append((char) c);
            }
            words = words(text.toString());
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) {
                return false;
            }
            clearAttributes();
            term.append(words.get(next++));
            return true;
        }
    }
}
