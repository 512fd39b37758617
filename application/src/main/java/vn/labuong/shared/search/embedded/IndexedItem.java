package vn.labuong.shared.search.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchText;
import vn.labuong.shared.text.SearchToken;
import vn.labuong.shared.text.SortKey;

/** An item as documents of Lucene: what is said of the item stands in each of them, so that one pass answers a search. */
final class IndexedItem {

    private static final int SORTED_BY = 200;

    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType EXACT_WORDS = words(IndexOptions.DOCS);

    private final SearchDocument item;
    private final List<List<SearchToken>> titles;
    private final Map<String, BytesRef> order = new LinkedHashMap<>();

    IndexedItem(SearchDocument item) {
        if (item.part() != 0) {
            throw new IllegalArgumentException(
                    "Part " + item.part() + " of " + item.item() + " is not the item itself");
        }
        this.item = item;
        this.titles = item.titles().values().stream().map(KeyStream::tokens).toList();
        item.sort().forEach((language, text) -> {
            var begin = text.substring(0, Math.min(text.length(), SORTED_BY));
            order.put(language, new BytesRef(SortKey.of(language, begin)));
        });
    }

    /** The item's own document. */
    Document own() {
        var strong = new ArrayList<>(titles);
        texts(SearchText.Weight.TITLE).forEach(strong::add);
        var plain = new ArrayList<List<SearchToken>>();
        plain.add(KeyStream.tokens(item.body()));
        texts(SearchText.Weight.BODY).forEach(plain::add);
        var document = document(item, strong, plain);
        document.add(new StringField(Fields.RECORD, "1", Field.Store.NO));
        return document;
    }

    /** A page; the item's titles are found in it too. */
    Document page(SearchDocument page) {
        if (page.part() == 0 || !page.item().equals(item.item())) {
            throw new IllegalArgumentException(
                    "Part " + page.part() + " of " + page.item() + " is no page of " + item.item());
        }
        return document(page, titles, List.of(KeyStream.tokens(page.body())));
    }

    private Stream<List<SearchToken>> texts(SearchText.Weight weight) {
        return item.texts().stream().filter(text -> text.weight() == weight).map(text -> KeyStream.tokens(text.text()));
    }

    private Document document(SearchDocument part, List<List<SearchToken>> strong, List<List<SearchToken>> plain) {
        var document = new Document();
        document.add(new StringField(Fields.ITEM, item.item(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ITEM, new BytesRef(item.item())));
        document.add(new NumericDocValuesField(Fields.PART, part.part()));
        document.add(new StringField(Fields.LANGUAGE, part.language(), Field.Store.NO));
        document.add(new StringField(Fields.AUDIENCE, part.audience(), Field.Store.NO));
        document.add(new StringField(Fields.ITEM_AUDIENCE, item.audience(), Field.Store.NO));
        var both = Stream.concat(strong.stream(), plain.stream()).toList();
        document.add(new Field(Fields.TEXT, KeyStream.folded(both), WORDS));
        if (part.part() > 0) {
            document.add(new Field(Fields.BODY, KeyStream.folded(plain), WORDS));
        } else {
            document.add(new Field(Fields.TITLE, KeyStream.folded(strong), WORDS));
        }
        document.add(new Field(Fields.EXACT, KeyStream.exact(both), EXACT_WORDS));
        item.facets()
                .forEach((name, values) -> values.forEach(
                        value -> document.add(new KeywordField(Fields.facet(name), value, Field.Store.NO))));
        order.forEach((language, key) -> document.add(new SortedDocValuesField(Fields.sort(language), key)));
        var years = item.years();
        if (years != null) {
            document.add(new IntRange(Fields.YEARS, new int[] {years.from()}, new int[] {years.to()}));
            document.add(new NumericDocValuesField(Fields.FIRST_YEAR, years.from()));
        }
        return document;
    }

    private static FieldType words(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
