package vn.labuong.archive.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Place;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Texts;

/** Values of several parts in one cell, with | between them; a | or \ of a part has a \ before it. */
final class Parts {

    private Parts() {}

    static String join(List<String> parts) {
        return String.join(
                "|",
                parts.stream()
                        .map(part -> part.replace("\\", "\\\\").replace("|", "\\|"))
                        .toList());
    }

    /** The parts of a cell, in the form in which the product keeps texts. */
    static List<String> split(String typed) {
        String cell = Texts.nfc(typed);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (c == '\\' && at + 1 < cell.length()) {
                part.append(cell.charAt(++at));
            } else if (c == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    static String of(Creator creator) {
        AgencyId agency = creator.agency();
        return join(
                agency == null
                        ? List.of(creator.name(), creator.role().code())
                        : List.of(creator.name(), creator.role().code(), agency.value()));
    }

    static Optional<Creator> creator(String cell) {
        List<String> parts = split(cell);
        if (parts.size() > 3 || parts.get(0).isBlank()) {
            return Optional.empty();
        }
        Creator.Role role = parts.size() < 2
                ? Creator.Role.CONTRIBUTOR
                : constant(Creator.Role.class, parts.get(1)).orElse(null);
        AgencyId agency = parts.size() < 3 ? null : agency(parts.get(2)).orElse(null);
        boolean whole = role != null && (parts.size() < 3 || agency != null);
        return whole && role != null ? Optional.of(new Creator(parts.get(0).strip(), role, agency)) : Optional.empty();
    }

    static String of(Place place) {
        AgencyId agency = place.agency();
        String name = place.name();
        return join(List.of(agency == null ? "" : agency.value(), name == null ? "" : name));
    }

    /** A place is "id of the unit|name in words"; one of the two may be missing, words alone need no |. */
    static Optional<Place> place(String cell) {
        List<String> parts = split(cell);
        if (parts.size() > 2) {
            return Optional.empty();
        }
        String unit = parts.size() == 1 ? "" : parts.get(0).strip();
        String name = parts.get(parts.size() - 1).strip();
        Optional<AgencyId> agency = agency(unit);
        if ((!unit.isEmpty() && agency.isEmpty()) || (unit.isEmpty() && name.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Place(agency.orElse(null), name.isEmpty() ? null : name));
    }

    static String of(AboutWhat subject) {
        return join(List.of(subject.scheme().code(), subject.code()));
    }

    static Optional<AboutWhat> subject(String cell) {
        List<String> parts = split(cell);
        return parts.size() == 2 && !parts.get(1).isBlank()
                ? constant(AboutWhat.Scheme.class, parts.get(0))
                        .map(scheme -> new AboutWhat(scheme, parts.get(1).strip()))
                : Optional.empty();
    }

    static String of(Description.@Nullable TaskOf task) {
        return task == null ? "" : join(List.of(task.plan(), task.task()));
    }

    static Optional<Description.TaskOf> task(String cell) {
        List<String> parts = split(cell);
        return parts.size() == 2 && !parts.get(0).isBlank() && !parts.get(1).isBlank()
                ? Optional.of(new Description.TaskOf(
                        parts.get(0).strip(), parts.get(1).strip()))
                : Optional.empty();
    }

    static Optional<AgencyId> agency(String text) {
        String id = text.strip();
        return AgencyId.isWellFormed(id) ? Optional.of(AgencyId.of(id)) : Optional.empty();
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
