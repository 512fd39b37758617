package vn.labuong.archive;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of the archive, for the pages of other modules; whoever is signed in sees no more here. Each method
 * costs a fixed number of statements.
 */
public interface PublicItems {

    /** Some items, and how many there are in all. */
    record Cards(long total, List<ItemCard> items) {}

    /**
     * What may be done with an item.
     *
     * @param words in the reader's language
     * @param address of the statement itself
     */
    record Rights(String words, String address) {}

    /** How many there are; costs time with the number of items. */
    long count();

    /** The items published last. */
    List<ItemCard> newest(int most, Locale locale);

    /** The items of the kind that were published last. */
    List<ItemCard> newest(ItemKind kind, int most, Locale locale);

    /** By code, in no order; an item that is not open to everybody is not in it. */
    Map<String, Rights> rights(Collection<String> codes, Locale locale);

    /**
     * Items about a concept of the thesaurus and all below it, the last published first; none for a code that it does not
     * know.
     *
     * @param scheme of the thesaurus: theme, convention, recommendation, document, audience
     */
    Cards about(String scheme, String code, int most, Locale locale);

    /**
     * Items about any of the concepts and all below them, each item once, the last published first.
     *
     * @param concepts each as scheme:code, as {@code theme:children}
     * @param kind only of this kind, null for all
     */
    Cards aboutAny(List<String> concepts, @Nullable ItemKind kind, int most, Locale locale);

    /** How many items are about any of the concepts of each set, in the order of the sets; written as above. */
    List<Long> counts(List<List<String>> sets);

    /** The items of these codes, in their order; those that are not open to everybody are left out. */
    List<ItemCard> of(List<String> codes, Locale locale);

    /** The name of a concept in the language. */
    Optional<String> concept(String scheme, String code, Locale locale);

    /** Codes and names of the concepts of a scheme in its order; none for a scheme that there is not. No statement. */
    Map<String, String> concepts(String scheme, Locale locale);

    /**
     * A file that everybody may take as it came.
     *
     * @param mediaType by its content, null where it is not known; {@code format} likewise in words
     * @param size in words; {@code bytes} as a number
     * @param pages null where it has none
     * @param href at which its bytes are, as long as everybody may take them
     */
    record OpenFile(
            String name,
            @Nullable String mediaType,
            @Nullable String format,
            long bytes,
            String size,
            @Nullable Integer pages,
            String href) {}

    /**
     * What of an open item can be taken and read.
     *
     * @param files without proof, captions, and those of which some page is closed
     * @param pages how many pages are open
     */
    record Openings(List<OpenFile> files, int pages) {}

    /** By code; an item that is not open to everybody is not in it. Three statements. */
    Map<String, Openings> openings(Collection<String> codes, Locale locale);

    /**
     * A page of an open item, whose files follow one another.
     *
     * @param number from 1; a page that is closed keeps its number and is passed over
     * @param previous number of the open page before it, null for none; likewise {@code next}
     * @param last number of the last open page
     * @param language of the text, null where it is not known
     * @param text empty where none was found
     * @param source where the text comes from, in words
     * @param picture address, null where there is none; {@code width} and {@code height} in pixels where they are known
     */
    record OpenPage(
            int number,
            @Nullable Integer previous,
            @Nullable Integer next,
            int last,
            @Nullable String language,
            String text,
            String source,
            @Nullable String picture,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /**
     * The open page of that number, else the nearest one before it, else the first; empty where the item has none that
     * everybody may see. Three statements.
     */
    Optional<OpenPage> page(String code, int number, Locale locale);
}
