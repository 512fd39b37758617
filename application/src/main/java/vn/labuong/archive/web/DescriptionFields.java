package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.OfferedChoices;
import vn.labuong.archive.item.People;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.item.RightsStatement;
import vn.labuong.archive.item.SeriesList;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TaggedText.Status;
import vn.labuong.archive.item.TextField;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** The fields of the form of a description, filled in, with all that there is to choose from. */
@Component
class DescriptionFields {

    /** Blank rows for one more creator, place or subject. */
    private static final int MORE = 2;

    private static final Set<String> FIRST = Set.of("title", "abstract", "description");

    private final ArchiveWords words;
    private final SubjectWords terms;
    private final SeriesList series;

    DescriptionFields(ArchiveWords words, SubjectWords terms, SeriesList series) {
        this.terms = terms;
        this.words = words;
        this.series = series;
    }

    /** A text in one language; {@code name} ends both its fields. */
    record Value(String name, String lang, String language, String value, String status) {}

    /** One value of a field in three languages; {@code unknown} where its language is not known. */
    record Texts(
            String code,
            String label,
            boolean tall,
            List<Value> values,
            @Nullable Value unknown) {

        /** Asked of every item, or already said of this one; the others are folded away. */
        public boolean first() {
            return FIRST.contains(code)
                    || unknown != null
                    || values.stream().anyMatch(one -> !one.value().isEmpty());
        }
    }

    record CreatorRow(int at, String name, String role, String agency) {}

    record PlaceRow(int at, String agency, String name) {}

    record SubjectRow(int at, String scheme, String code) {}

    record DetailRow(String code, String label, String value) {}

    void fill(Description said, String dated, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("texts", texts(said, locale));
        model.addAttribute("dated", dated);
        EdtfDate date = said.dated();
        model.addAttribute("understood", date == null ? null : words.understood(date, locale));
        model.addAttribute("creators", creators(said));
        model.addAttribute("places", places(said));
        model.addAttribute("subjects", subjects(said, locale));
        model.addAttribute("details", details(said, locale));
        choices(said, viewer, locale, model);
    }

    private void choices(Description said, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("statuses", words.options("archive.status", Status.values(), locale));
        model.addAttribute("kinds", words.options("archive.kind", ItemKind.values(), locale));
        model.addAttribute("levels", words.options("archive.level", Level.values(), locale));
        model.addAttribute("peoples", words.options("archive.people", People.values(), locale));
        model.addAttribute("roles", words.options("archive.role", Creator.Role.values(), locale));
        model.addAttribute("concepts", terms.choices(locale));
        model.addAttribute("series", series(said.series(), locale));
        model.addAttribute("rights", rights(said.rights(), locale));
        model.addAttribute("languages", languages(locale));
        model.addAttribute("agencies", agencies(said, viewer, locale));
        model.addAttribute("units", units(said, locale));
        model.addAttribute("unitsOn", Dates.numeric(words.onDay(said)));
    }

    /** Every value there is; fields that may hold several get a blank one more. A title without a language is offered as Vietnamese. */
    private List<Texts> texts(Description said, Locale locale) {
        List<Texts> rows = new ArrayList<>();
        for (TextField field : TextField.values()) {
            List<TaggedText> all =
                    said.texts().stream().filter(text -> text.field() == field).toList();
            int last = all.stream().mapToInt(TaggedText::position).max().orElse(-1);
            boolean several = field == TextField.KEYWORD || field == TextField.ALTERNATIVE_TITLE;
            int rowsOfField = Math.max(1, last + 1 + (several ? 1 : 0));
            for (int at = 0; at < rowsOfField; at++) {
                rows.add(texts(field, at, all, locale));
            }
        }
        return rows;
    }

    private Texts texts(TextField field, int position, List<TaggedText> all, Locale locale) {
        Optional<TaggedText> unknown = find(all, position, "und");
        boolean asVietnamese = unknown.isPresent() && find(all, position, "vi").isEmpty();
        List<Value> values = Languages.CODES.stream()
                .map(lang -> value(
                        field,
                        position,
                        lang,
                        find(all, position, lang)
                                .or(() -> asVietnamese && lang.equals("vi") ? unknown : Optional.empty()),
                        locale))
                .toList();
        boolean tall = field == TextField.ABSTRACT || field == TextField.DESCRIPTION || field == TextField.NOTE;
        return new Texts(
                field.code(),
                words.text("archive.field." + field.code(), locale),
                tall,
                values,
                asVietnamese || unknown.isEmpty() ? null : value(field, position, "und", unknown, locale));
    }

    private static Optional<TaggedText> find(List<TaggedText> all, int position, String lang) {
        return all.stream()
                .filter(text -> text.position() == position && text.language().equals(lang))
                .findFirst();
    }

    private Value value(TextField field, int position, String lang, Optional<TaggedText> text, Locale locale) {
        Status first = lang.equals("vi") || lang.equals("und") ? Status.ORIGINAL : Status.TRANSLATED;
        return new Value(
                field.code() + "." + position + "." + lang,
                lang,
                words.text("archive.web.language." + lang, locale),
                text.map(TaggedText::value).orElse(""),
                text.map(TaggedText::status).orElse(first).code());
    }

    private static List<CreatorRow> creators(Description said) {
        List<CreatorRow> rows = new ArrayList<>();
        for (Creator creator : said.creators()) {
            rows.add(new CreatorRow(rows.size(), creator.name(), creator.role().code(), id(creator.agency())));
        }
        for (int more = 0; more < MORE; more++) {
            rows.add(new CreatorRow(rows.size(), "", Creator.Role.AUTHOR.code(), ""));
        }
        return rows;
    }

    private static List<PlaceRow> places(Description said) {
        List<PlaceRow> rows = new ArrayList<>();
        for (Place place : said.places()) {
            rows.add(new PlaceRow(rows.size(), id(place.agency()), Objects.requireNonNullElse(place.name(), "")));
        }
        for (int more = 0; more < MORE; more++) {
            rows.add(new PlaceRow(rows.size(), "", ""));
        }
        return rows;
    }

    private List<SubjectRow> subjects(Description said, Locale locale) {
        List<SubjectRow> rows = new ArrayList<>();
        said.subjects().stream()
                .sorted(Comparator.comparing(AboutWhat::scheme).thenComparing(AboutWhat::code))
                .forEach(about ->
                        rows.add(new SubjectRow(rows.size(), about.scheme().code(), terms.written(about, locale))));
        for (int more = 0; more < MORE; more++) {
            rows.add(new SubjectRow(rows.size(), AboutWhat.Scheme.CONCEPT.code(), ""));
        }
        return rows;
    }

    private List<DetailRow> details(Description said, Locale locale) {
        return Stream.of(Detail.values())
                .map(detail -> new DetailRow(
                        detail.code(),
                        words.text("archive.detail." + detail.code(), locale),
                        said.details().getOrDefault(detail, "")))
                .toList();
    }

    List<Option> series(@Nullable String current, Locale locale) {
        List<Option> options = new ArrayList<>();
        series.all(Languages.code(locale)).forEach(one -> options.add(new Option(one.code(), one.title())));
        if (current != null
                && options.stream().noneMatch(option -> option.value().equals(current))) {
            options.add(new Option(current, current));
        }
        return options;
    }

    private List<Option> rights(String current, Locale locale) {
        List<Option> options = new ArrayList<>();
        RightsStatement.OFFERED.forEach(
                uri -> options.add(new Option(uri, words.text(RightsStatement.messageKey(uri), locale))));
        if (!RightsStatement.OFFERED.contains(current)) {
            options.add(new Option(current, current));
        }
        return options;
    }

    private List<Option> languages(Locale locale) {
        return Stream.of("vi", "en", "km", "other", "none")
                .map(code -> new Option(code, words.text("archive.web.language." + code, locale)))
                .toList();
    }

    private List<Option> agencies(Description said, Viewer viewer, Locale locale) {
        List<AgencyId> ids = new ArrayList<>(viewer.keeps());
        if (said.agency() != null) {
            ids.add(said.agency());
        }
        return words.agencies(ids, words.today(), locale);
    }

    /** The communes, districts and provinces there were on the day of the item, and those already named in it. */
    List<Option> units(Description said, Locale locale) {
        var day = words.onDay(said);
        List<AgencyId> ids = new ArrayList<>(words.register().agencies().stream()
                .filter(agency -> agency.kind() == Agency.Kind.PEOPLES_COMMITTEE && agency.existsOn(day))
                .map(Agency::id)
                .toList());
        said.places().stream().map(Place::agency).filter(Objects::nonNull).forEach(ids::add);
        return words.places(ids, day, locale);
    }

    /** Message keys of choices that were not offered: another's agency, a series that there is not. */
    List<String> foreign(Description before, Description said, Viewer viewer) {
        return OfferedChoices.of(series, viewer).problems(before, said);
    }

    /** Whether there is such a series; null is always right. */
    boolean knows(@Nullable String code) {
        return code == null
                || series.all("vi").stream().anyMatch(one -> one.code().equals(code));
    }

    private static String id(@Nullable AgencyId agency) {
        return agency == null ? "" : agency.value();
    }
}
