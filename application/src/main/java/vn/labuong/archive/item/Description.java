package vn.labuong.archive.item;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.organisation.AgencyId;

/**
 * All that people say of an item; what the product finds out by itself (files, pages, formats) is not in it.
 *
 * @param embargoUntil first local day on which the public may see it, null for at once
 * @param agency whose item it is
 * @param task of the plan that it was made for, as "plan/task"; null where it was made for none
 * @param budgetFunded null where it is not known
 * @param series code of a series of the retention schedule
 * @param rights URI of rightsstatements.org or of a Creative Commons licence
 * @param language of its content: vi, en, km, other, none; null where it is not known
 * @param dated see {@link EdtfDate}
 * @param completedYear year in which the work it belongs to ended, from which the time of keeping counts
 * @param demonstration invented for demonstration
 */
public record Description(
        ItemKind kind,
        Level access,
        @Nullable LocalDate embargoUntil,
        People people,
        @Nullable AgencyId agency,
        @Nullable TaskOf task,
        @Nullable Boolean budgetFunded,
        @Nullable String series,
        String rights,
        @Nullable String language,
        @Nullable EdtfDate dated,
        @Nullable Integer completedYear,
        boolean demonstration,
        List<TaggedText> texts,
        Map<Detail, String> details,
        List<Creator> creators,
        List<Place> places,
        Set<AboutWhat> subjects) {

    /** Texts have one order, so that two descriptions that say the same are equal. */
    private static final Comparator<TaggedText> TEXT_ORDER = Comparator.comparing(
                    (TaggedText text) -> text.field().code())
            .thenComparing(TaggedText::position)
            .thenComparing(TaggedText::language);

    /** Copyright not evaluated: what is said of rights as long as nobody has said anything. */
    public static final String RIGHTS_NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/";

    public Description {
        texts = texts.stream().sorted(TEXT_ORDER).toList();
        details = Map.copyOf(details);
        creators = List.copyOf(creators);
        places = List.copyOf(places);
        subjects = Set.copyOf(subjects);
    }

    /** A task of a plan, by their codes. */
    public record TaskOf(String plan, String task) {}

    /** What is known of a file that has just come: for archivists only, nobody has looked for people in it. */
    public static Description unread(ItemKind kind, String title, @Nullable AgencyId agency) {
        return new Description(
                kind,
                Level.AGENCY,
                null,
                People.UNKNOWN,
                agency,
                null,
                null,
                null,
                RIGHTS_NOT_EVALUATED,
                null,
                null,
                null,
                false,
                List.of(new TaggedText(TextField.TITLE, 0, "und", title, TaggedText.Status.ORIGINAL)),
                Map.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    /** The values of a field in a language, in their order. */
    public List<String> values(TextField field, String lang) {
        return texts.stream()
                .filter(text -> text.field() == field && text.language().equals(lang))
                .map(TaggedText::value)
                .toList();
    }

    /** The first value of a field in the language asked for, else in Vietnamese, English, Khmer, else in whichever. */
    public Optional<TaggedText> best(TextField field, String lang) {
        for (String tried : List.of(lang, "vi", "en", "km", "und")) {
            for (TaggedText text : texts) {
                if (text.field() == field && text.language().equals(tried)) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }
}
