package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.List;

/** A module's part of the first page after sign-in: what awaits this person. Each bean of this type adds its sections. */
public interface WorkItems {

    /** Nothing to show is the empty list. A fixed number of statements, whatever the number of items. */
    List<Section> sections(Person person, LocalDate on);

    /** A heading, by its message key, and what stands under it. */
    record Section(String titleKey, List<Item> items) {}

    /**
     * One line that leads to the work.
     *
     * @param messageKey its text
     * @param arguments what the text names; strings, numbers and dates
     * @param href address within the product
     */
    record Item(String messageKey, List<?> arguments, String href) {}
}
