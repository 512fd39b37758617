package vn.labuong.archive.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.People;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.organisation.AgencyId;

/** A description while the cells of a row are laid over it. */
final class Draft {

    ItemKind kind;
    Level level;

    @Nullable LocalDate embargo;

    People people;

    @Nullable AgencyId agency;

    Description.@Nullable TaskOf task;

    @Nullable Boolean funded;

    @Nullable String series;

    String rights;

    @Nullable String language;

    @Nullable EdtfDate dated;

    @Nullable Integer completed;

    boolean demonstration;

    final List<TaggedText> texts;
    final Map<Detail, String> details = new TreeMap<>();
    final List<@Nullable Creator> creators;
    final List<@Nullable Place> places;
    final List<@Nullable AboutWhat> subjects;

    Draft(Description before) {
        kind = before.kind();
        level = before.access();
        embargo = before.embargoUntil();
        people = before.people();
        agency = before.agency();
        task = before.task();
        funded = before.budgetFunded();
        series = before.series();
        rights = before.rights();
        language = before.language();
        dated = before.dated();
        completed = before.completedYear();
        texts = new ArrayList<>(before.texts());
        details.putAll(before.details());
        creators = new ArrayList<>(before.creators());
        places = new ArrayList<>(before.places());
        subjects = new ArrayList<>(ordered(before));
        demonstration = before.demonstration();
    }

    /** What says nothing; every field of a whole row stands over it. */
    static Description nothing(Description now) {
        Draft draft = new Draft(Description.unread(now.kind(), "", null));
        draft.texts.clear();
        return draft.description(now.demonstration());
    }

    /** Subjects have no order of their own; a sheet gives them one. */
    static List<AboutWhat> ordered(Description words) {
        return words.subjects().stream()
                .sorted(Comparator.comparing(AboutWhat::scheme).thenComparing(AboutWhat::code))
                .toList();
    }

    @Nullable TaggedText text(TextField field, String lang, int position) {
        for (TaggedText text : texts) {
            if (text.field() == field && text.language().equals(lang) && text.position() == position) {
                return text;
            }
        }
        return null;
    }

    void put(TaggedText text) {
        remove(text.field(), text.language(), text.position());
        texts.add(text);
    }

    void remove(TextField field, String lang, int position) {
        texts.removeIf(text -> text.field() == field && text.language().equals(lang) && text.position() == position);
    }

    /** Puts a value at a position, beyond the end if need be. */
    static <T> void at(List<@Nullable T> list, int position, @Nullable T value) {
        while (list.size() <= position) {
            list.add(null);
        }
        list.set(position, value);
    }

    Description description() {
        return description(demonstration);
    }

    private Description description(boolean invented) {
        return new Description(
                kind,
                level,
                embargo,
                people,
                agency,
                task,
                funded,
                series,
                rights,
                language,
                dated,
                completed,
                invented,
                texts,
                details,
                creators.stream().filter(Objects::nonNull).toList(),
                places.stream().filter(Objects::nonNull).toList(),
                new HashSet<>(subjects.stream().filter(Objects::nonNull).toList()));
    }
}
