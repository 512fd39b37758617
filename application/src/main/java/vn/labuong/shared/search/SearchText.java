package vn.labuong.shared.search;

/** Further text of an item, such as a description or the names of its subjects. */
public record SearchText(String text, Weight weight) {

    /** How much a word counts that is found there. */
    public enum Weight {
        /** As one in a title: alternative titles, subjects, names. */
        TITLE,
        /** As one in the body: descriptions, notes. */
        BODY
    }
}
