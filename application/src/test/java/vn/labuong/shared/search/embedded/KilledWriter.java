package vn.labuong.shared.search.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.labuong.shared.search.SearchDocument;

/** Writes until it is killed, and says what is safely written; a process of its own. */
final class KilledWriter {

    static final int PAGES = 7;
    static final int WITHDRAWN_EACH = 5;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        try (var index = EmbeddedSearchIndex.open(Path.of(arguments[0]))) {
            for (int item = Integer.parseInt(arguments[1]); ; item++) {
                index.put(document(item, "public"), pages(item));
                if (item % WITHDRAWN_EACH == 0) {
                    index.commit();
                    index.put(document(item, "sealed"), pages(item));
                    System.out.println("sealed " + item);
                }
                if (item % 3 == 0) {
                    index.commit();
                    System.out.println("kept " + item);
                }
            }
        }
    }

    static SearchDocument document(int item, String audience) {
        return SearchDocument.item(id(item), Map.of("vi", "Tập " + item), audience);
    }

    static List<SearchDocument> pages(int item) {
        return IntStream.rangeClosed(1, PAGES)
                .mapToObj(number -> SearchDocument.page(id(item), number, "vi", "lời số" + item, "public"))
                .toList();
    }

    static String id(int item) {
        return "item" + item;
    }
}
