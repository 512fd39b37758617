package vn.labuong.archive.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;

/** The many-valued fields of one item while its rows are read. */
final class ItemParts {

    final List<TaggedText> texts = new ArrayList<>();
    final Map<Detail, String> details = new EnumMap<>(Detail.class);
    final List<Creator> creators = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final Set<AboutWhat> subjects = new LinkedHashSet<>();

    void text(ResultSet row) throws SQLException {
        texts.add(new TaggedText(
                TextField.of(row.getString("field")),
                row.getInt("position"),
                row.getString("language"),
                row.getString("value"),
                TaggedText.Status.of(row.getString("status"))));
    }

    void detail(ResultSet row) throws SQLException {
        details.put(Detail.of(row.getString("field")), row.getString("value"));
    }

    void creator(ResultSet row) throws SQLException {
        creators.add(new Creator(
                row.getString("name"), Creator.Role.of(row.getString("role")), agency(row.getString("agency"))));
    }

    void place(ResultSet row) throws SQLException {
        places.add(new Place(agency(row.getString("agency")), row.getString("name")));
    }

    void subject(ResultSet row) throws SQLException {
        subjects.add(new AboutWhat(AboutWhat.Scheme.of(row.getString("scheme")), row.getString("code")));
    }

    static @Nullable AgencyId agency(@Nullable String id) {
        return id == null ? null : AgencyId.of(id);
    }
}
