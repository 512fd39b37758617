package vn.labuong.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.shared.text.SearchKey;

/** Which agencies to list; null or empty means any. The text may be typed without marks and finds every name an agency bears. */
record AgencyFilter(
        LocalDate on, String text, Agency.@Nullable Kind kind, Agency.@Nullable Level level, String territory) {

    static AgencyFilter of(
            LocalDate on,
            @Nullable String text,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String territory) {
        return new AgencyFilter(
                on,
                text == null ? "" : text,
                constant(Agency.Kind.values(), kind),
                constant(Agency.Level.values(), level),
                territory == null ? "" : territory);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
        for (E value : all) {
            if (value.name().equalsIgnoreCase(name)) {
                return value;
            }
        }
        return null;
    }

    boolean accepts(Agency agency) {
        return agency.existsOn(on)
                && (kind == null || kind == agency.kind())
                && (level == null || level == agency.level())
                && (territory.isEmpty() || territory.equals(agency.territory()))
                && isNamedLike(agency);
    }

    private boolean isNamedLike(Agency agency) {
        String key = SearchKey.of(text);
        return key.isBlank()
                || agency.names().stream()
                        .anyMatch(name -> SearchKey.of(name.text()).contains(key));
    }
}
