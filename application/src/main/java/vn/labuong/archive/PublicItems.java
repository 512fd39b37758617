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
}
