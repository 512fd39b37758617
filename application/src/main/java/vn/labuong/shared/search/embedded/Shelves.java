package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.SearchDocument;

/** The index of the public and that of the staff, kept in step item by item. */
final class Shelves {

    static final String PUBLIC = "public";
    static final String STAFF = "staff";

    private static final int LOCKS = 64;

    /** Items with no more pages are made ready once for both indexes. */
    private static final int FEW_PAGES = 500;

    private final Shelf ofPublic;
    private final Shelf ofStaff;
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    private Shelves(Shelf ofPublic, Shelf ofStaff) {
        this.ofPublic = ofPublic;
        this.ofStaff = ofStaff;
    }

    static Shelves open(Path folder, Map<String, String> signature, boolean anew) throws IOException {
        var first = Shelf.open(folder.resolve(PUBLIC), signature, anew);
        try {
            var second = Shelf.open(folder.resolve(STAFF), signature, anew);
            if (anew) {
                first.commit();
                second.commit();
            }
            return new Shelves(first, second);
        } catch (IOException | RuntimeException fault) {
            first.close();
            throw fault;
        }
    }

    Shelf of(Audience audience) {
        return audience.isPublic() ? ofPublic : ofStaff;
    }

    void put(SearchDocument item, Iterable<SearchDocument> pages) throws IOException {
        var indexed = new IndexedItem(item);
        var own = indexed.own();
        synchronized (lock(item.item())) {
            if (pages instanceof Collection<SearchDocument> few && few.size() <= FEW_PAGES) {
                putFew(item, indexed, own, few);
            } else {
                boolean[] hidden = {!isPublic(item)};
                putPublic(
                        item,
                        documents(own, pages, indexed, page -> {
                            hidden[0] |= !isPublic(page);
                            return isPublic(page);
                        }),
                        hidden);
                ofStaff.put(item.item(), documents(own, pages, indexed, page -> true));
            }
        }
    }

    private void putFew(SearchDocument item, IndexedItem indexed, Document own, Collection<SearchDocument> pages)
            throws IOException {
        var all = new ArrayList<Document>();
        var open = new ArrayList<Document>();
        all.add(own);
        open.add(own);
        for (var page : pages) {
            var document = indexed.page(page);
            all.add(document);
            if (isPublic(page)) {
                open.add(document);
            }
        }
        putPublic(item, open, new boolean[] {!isPublic(item) || open.size() < all.size()});
        ofStaff.put(item.item(), all);
    }

    /**
     * The public index first. What is public no more must not come back with the state before a loss of power, so then it
     * is on the disk before anything else is done.
     */
    private void putPublic(SearchDocument item, Iterable<Document> documents, boolean[] hidden) throws IOException {
        boolean before = ofPublic.mayHold(item.item());
        if (isPublic(item)) {
            ofPublic.put(item.item(), documents);
        } else if (before) {
            ofPublic.remove(item.item());
        }
        if (before && hidden[0]) {
            ofPublic.commit();
        }
    }

    private static Iterable<Document> documents(
            Document own, Iterable<SearchDocument> pages, IndexedItem indexed, Predicate<SearchDocument> taken) {
        return () -> {
            Iterator<Document> made = Stream.concat(
                            Stream.of(own),
                            StreamSupport.stream(pages.spliterator(), false)
                                    .filter(taken)
                                    .map(indexed::page))
                    .iterator();
            return made;
        };
    }

    private static boolean isPublic(SearchDocument document) {
        return document.audience().equals(Audience.PUBLIC_TOKEN);
    }

    void remove(String item) throws IOException {
        synchronized (lock(item)) {
            ofPublic.remove(item);
            ofPublic.commit();
            ofStaff.remove(item);
            ofStaff.commit();
        }
    }

    private Object lock(String item) {
        return locks.get(Math.floorMod(item.hashCode(), LOCKS));
    }

    void commit() throws IOException {
        ofPublic.commit();
        ofStaff.commit();
    }

    void purge() throws IOException {
        ofPublic.purge();
        ofStaff.purge();
    }

    void close() throws IOException {
        try {
            ofPublic.close();
        } finally {
            ofStaff.close();
        }
    }
}
