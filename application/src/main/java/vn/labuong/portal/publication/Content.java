package vn.labuong.portal.publication;

import java.util.List;
import java.util.Optional;
import vn.labuong.portal.exhibition.Words;

/**
 * All that is said of a publication; each change is a new content. Texts are clean; empty ones are not known.
 *
 * @param audiences codes of the thesaurus' scheme of audiences
 * @param issued when it came out, see {@link Issued}
 * @param agency id of the agency that published it
 * @param plan code of the plan of whose task it is a result, and {@code task} the task's; both or neither
 * @param isbn see {@link Isbn}
 */
public record Content(
        Words title,
        Words summary,
        Kind kind,
        List<String> audiences,
        String issued,
        String agency,
        String plan,
        String task,
        String isbn,
        List<Edition> editions) {

    public Content {
        audiences = List.copyOf(audiences);
        editions = List.copyOf(editions);
    }

    public static Content empty() {
        return new Content(Words.NONE, Words.NONE, Kind.BOOK, List.of(), "", "", "", "", "", List.of());
    }

    /** The year in which it came out; empty where that is not known. */
    public String year() {
        return Issued.parse(issued).map(Issued::year).orElse("");
    }

    public Optional<Edition> edition(String language) {
        return editions.stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst();
    }
}
