package vn.labuong.archive.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.AboutWhat.Scheme;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.People;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TaggedText.Status;
import vn.labuong.archive.item.TextField;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Texts;

/**
 * The form of a description as it was sent. Names of its fields: {@code t.title.0.vi} with {@code s.title.0.vi} for its
 * status, {@code d.sheets}, {@code c.0.name}, {@code p.0.agency}, {@code b.0.code}; what is blank is not said.
 */
final class DescriptionForm {

    private static final Pattern TEXT = Pattern.compile("t\\.([a-z_]+)\\.(\\d{1,3})\\.(vi|en|km|und)");
    private static final int ROWS = 60;

    private final Map<String, String> sent;
    private final BiFunction<String, Scheme, AboutWhat> subject;
    private final List<String> problems = new ArrayList<>();

    DescriptionForm(MultiValueMap<String, String> parameters, BiFunction<String, Scheme, AboutWhat> subject) {
        this.subject = subject;
        sent = new TreeMap<>(parameters.toSingleValueMap());
    }

    /** Message keys of what could not be understood; known once {@link #over} was asked. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The date as it was typed, for the form to show again. */
    String dated() {
        return text("dated");
    }

    /** What was sent, over a description whose unasked parts stay. */
    Description over(Description before) {
        return new Description(
                ItemFilter.constant(ItemKind.class, text("kind")).orElse(before.kind()),
                ItemFilter.constant(Level.class, text("access")).orElse(before.access()),
                day("embargo"),
                ItemFilter.constant(People.class, text("people")).orElse(before.people()),
                agency(text("agency")),
                task(),
                text("funded").isEmpty() ? null : Boolean.valueOf(text("funded").equals("yes")),
                orNull("series"),
                text("rights").isEmpty() ? before.rights() : text("rights"),
                text("language").matches("vi|en|km|other|none") ? text("language") : null,
                date(),
                year(),
                before.demonstration(),
                texts(),
                details(),
                creators(),
                places(),
                subjects());
    }

    private String text(String name) {
        return Texts.clean(sent.getOrDefault(name, ""));
    }

    private @Nullable String orNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeException noDay) {
            problems.add("archive.edit.problem.embargo");
            return null;
        }
    }

    private @Nullable EdtfDate date() {
        String written = text("dated");
        if (written.isEmpty()) {
            return null;
        }
        EdtfDate date = EdtfDate.parse(written).orElse(null);
        if (date == null) {
            problems.add("archive.edit.problem.dated");
        }
        return date;
    }

    private @Nullable Integer year() {
        String written = text("completed");
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("1[89]\\d\\d|2[01]\\d\\d")) {
            problems.add("archive.edit.problem.completed");
            return null;
        }
        return Integer.valueOf(written);
    }

    private Description.@Nullable TaskOf task() {
        String plan = text("plan");
        String task = text("task");
        if (plan.isEmpty() != task.isEmpty()) {
            problems.add("archive.edit.problem.task");
        }
        return plan.isEmpty() || task.isEmpty() ? null : new Description.TaskOf(plan, task);
    }

    private static @Nullable AgencyId agency(String id) {
        return id.isEmpty() || !AgencyId.isWellFormed(id) ? null : AgencyId.of(id);
    }

    private List<TaggedText> texts() {
        List<TaggedText> texts = new ArrayList<>();
        sent.forEach((name, value) -> {
            Matcher parts = TEXT.matcher(name);
            if (parts.matches() && !Texts.isBlank(value)) {
                ItemFilter.constant(TextField.class, parts.group(1))
                        .ifPresent(field -> texts.add(new TaggedText(
                                field,
                                Integer.parseInt(parts.group(2)),
                                parts.group(3),
                                Texts.cleanLines(value),
                                ItemFilter.constant(Status.class, text("s" + name.substring(1)))
                                        .orElse(Status.ORIGINAL))));
            }
        });
        return texts;
    }

    private Map<Detail, String> details() {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            String value = text("d." + detail.code());
            if (!value.isEmpty()) {
                details.put(detail, value);
            }
        }
        return details;
    }

    private List<Creator> creators() {
        List<Creator> creators = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            String name = text("c." + at + ".name");
            if (!name.isEmpty()) {
                creators.add(new Creator(
                        name,
                        ItemFilter.constant(Creator.Role.class, text("c." + at + ".role"))
                                .orElse(Creator.Role.AUTHOR),
                        agency(text("c." + at + ".agency"))));
            }
        }
        return creators;
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            AgencyId unit = agency(text("p." + at + ".agency"));
            String name = orNull("p." + at + ".name");
            if (unit != null || name != null) {
                places.add(new Place(unit, name));
            }
        }
        return places;
    }

    private Set<AboutWhat> subjects() {
        Set<AboutWhat> subjects = new LinkedHashSet<>();
        for (int at = 0; at < ROWS; at++) {
            String code = text("b." + at + ".code");
            if (!code.isEmpty()) {
                subjects.add(subject.apply(
                        code,
                        ItemFilter.constant(Scheme.class, text("b." + at + ".scheme"))
                                .orElse(Scheme.CONCEPT)));
            }
        }
        return subjects;
    }
}
