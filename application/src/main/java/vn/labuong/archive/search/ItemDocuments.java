package vn.labuong.archive.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Audience;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.CaptionFiles;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchText;
import vn.labuong.shared.search.SearchText.Weight;
import vn.labuong.shared.search.YearRange;

/** What the index holds of an item, each part with the token of those who may read it. */
final class ItemDocuments {

    private static final Set<TextField> AS_TITLES =
            Set.of(TextField.ALTERNATIVE_TITLE, TextField.EVENT, TextField.KEYWORD);

    private static final int TEN = 10;
    private static final int VAGUE = 200;
    private static final int PAGES_OF_A_FILE = Pages.LAST_NUMBER + 1;

    private final Item item;
    private final boolean open;

    /**
     * The documents of an item.
     *
     * @param open whether the public may see the item today, by the rule of access
     */
    ItemDocuments(Item item, boolean open) {
        this.item = item;
        this.open = open;
    }

    SearchDocument own() {
        Description words = item.description();
        YearRange years = years(words.dated());
        SearchDocument document = SearchDocument.item(item.id().toString(), titles(), token(words.access()))
                .texts(texts())
                .facet("kind", Set.of(words.kind().code()))
                .facet("concept", codes(AboutWhat.Scheme.CONCEPT))
                .facet("convention", codes(AboutWhat.Scheme.CONVENTION))
                .facet("recommendation", codes(AboutWhat.Scheme.RECOMMENDATION))
                .facet("place", places())
                .facet("decade", decades(years))
                .facet("year", each(years))
                .years(years);
        String language = words.language();
        AgencyId agency = words.agency();
        document = language == null ? document : document.facet("language", Set.of(language));
        return agency == null ? document : document.facet("agency", Set.of(agency.value()));
    }

    /** The pages with text, numbered through all files of the item; see {@link #pageNumber}. */
    List<SearchDocument> pages(List<ArchiveFile> files, List<PageOfFile> pages) {
        List<SearchDocument> documents = new ArrayList<>();
        for (PageOfFile page : pages) {
            ArchiveFile file = files.stream()
                    .filter(one -> one.id().equals(page.file()))
                    .findFirst()
                    .orElseThrow();
            boolean counts = file.role() != ArchiveFile.Role.EVIDENCE && CaptionFiles.isInForce(file, files);
            if (counts && !page.text().isEmpty()) {
                String language = page.language();
                documents.add(SearchDocument.page(
                        item.id().toString(),
                        pageNumber(file, page),
                        language == null ? "" : language,
                        page.text(),
                        token(level(file, page, files))));
            }
        }
        return documents;
    }

    /** Captions are as closed as their recording. */
    private Level level(ArchiveFile file, PageOfFile page, List<ArchiveFile> files) {
        Level level = item.description().access();
        for (ArchiveFile one : files) {
            boolean bears = one.id().equals(file.id())
                    || (CaptionFiles.isCaption(file) && one.id().equals(file.standsFor()));
            Level own = one.access();
            level = bears && own != null ? level.mostClosed(own) : level;
        }
        Level ofPage = page.access();
        return ofPage == null ? level : level.mostClosed(ofPage);
    }

    /** One number for a page of a file of the item: pages of the first file keep their own. */
    private static int pageNumber(ArchiveFile file, PageOfFile page) {
        return file.position() * PAGES_OF_A_FILE + page.number();
    }

    static int filePosition(int pageNumber) {
        return pageNumber / PAGES_OF_A_FILE;
    }

    static int numberInFile(int pageNumber) {
        return pageNumber % PAGES_OF_A_FILE;
    }

    private String token(Level level) {
        boolean published = item.state() == Item.State.PUBLISHED;
        // Published for all, but not yet, or no longer, agreed to: those who work with the system see it.
        Level shown = level == Level.PUBLIC && !open ? Level.STAFF : level;
        return Audience.of(published, shown, item.description().agency());
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (TaggedText text : item.description().texts()) {
            if (text.field() == TextField.TITLE && text.position() == 0) {
                titles.put(text.language().equals("und") ? "vi" : text.language(), text.value());
            }
        }
        return titles;
    }

    private List<SearchText> texts() {
        List<SearchText> texts = new ArrayList<>();
        texts.add(new SearchText(item.code(), Weight.TITLE));
        for (TaggedText text : item.description().texts()) {
            if (text.field() != TextField.TITLE || text.position() > 0) {
                texts.add(new SearchText(text.value(), AS_TITLES.contains(text.field()) ? Weight.TITLE : Weight.BODY));
            }
        }
        item.description().creators().forEach(creator -> texts.add(new SearchText(creator.name(), Weight.TITLE)));
        item.description().places().forEach(place -> {
            String name = place.name();
            if (name != null) {
                texts.add(new SearchText(name, Weight.TITLE));
            }
        });
        return texts;
    }

    /** The codes by which it is described, and the broader ones that these are part of. */
    private Set<String> codes(AboutWhat.Scheme scheme) {
        return item.description().subjects().stream()
                .filter(subject -> subject.scheme() == scheme)
                .flatMap(subject -> Thesaurus.shipped().withBroader(scheme.code(), subject.code()).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> places() {
        Set<String> places = new LinkedHashSet<>();
        item.description().places().forEach(place -> {
            AgencyId agency = place.agency();
            if (agency != null) {
                places.add(agency.value());
            }
        });
        return places;
    }

    /** All decades that its years touch, as EDTF writes them: 197X. */
    private static Set<String> decades(@Nullable YearRange years) {
        Set<String> decades = new LinkedHashSet<>();
        if (years != null) {
            for (int decade = years.from() / TEN; decade <= years.to() / TEN; decade++) {
                decades.add("%03dX".formatted(decade));
            }
        }
        return decades;
    }

    /** Each of its years; what is dated to more than two centuries is of no year. */
    private static Set<String> each(@Nullable YearRange years) {
        Set<String> each = new LinkedHashSet<>();
        if (years != null && years.to() - years.from() <= VAGUE) {
            for (int year = years.from(); year <= years.to(); year++) {
                each.add("%04d".formatted(year));
            }
        }
        return each;
    }

    private static @Nullable YearRange years(@Nullable EdtfDate dated) {
        if (dated == null) {
            return null;
        }
        LocalDate from = dated.from();
        LocalDate until = dated.until();
        if (from == null || until == null) {
            LocalDate known = from == null ? until : from;
            return known == null ? null : new YearRange(known.getYear(), known.getYear());
        }
        return new YearRange(from.getYear(), until.getYear());
    }
}
