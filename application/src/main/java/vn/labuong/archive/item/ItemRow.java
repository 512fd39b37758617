package vn.labuong.archive.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;

/** One row of {@code archive.item}, before its many-valued fields are known. */
record ItemRow(UUID id, Item bare) {

    static ItemRow of(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant created = moment(row, "created_at");
        Instant changed = moment(row, "changed_at");
        return new ItemRow(
                id,
                new Item(
                        new ItemId(id),
                        row.getString("code"),
                        Item.State.of(row.getString("state")),
                        description(row),
                        row.getInt("version"),
                        created == null ? Instant.EPOCH : created,
                        row.getString("created_by"),
                        changed == null ? Instant.EPOCH : changed,
                        moment(row, "published_at"),
                        row.getString("withdrawn_why")));
    }

    private static Description description(ResultSet row) throws SQLException {
        String plan = row.getString("plan");
        String dated = row.getString("dated");
        return new Description(
                ItemKind.of(row.getString("kind")),
                Level.of(row.getString("access")),
                row.getObject("embargo_until", LocalDate.class),
                People.of(row.getString("people")),
                ItemParts.agency(row.getString("agency")),
                plan == null ? null : new Description.TaskOf(plan, row.getString("task")),
                row.getObject("budget_funded", Boolean.class),
                row.getString("series"),
                row.getString("rights"),
                row.getString("language"),
                dated == null ? null : EdtfDate.parse(dated).orElse(null),
                row.getObject("completed_year", Integer.class),
                row.getBoolean("demonstration"),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    Item item(ItemParts parts) {
        Description bareWords = bare.description();
        Description words = new Description(
                bareWords.kind(),
                bareWords.access(),
                bareWords.embargoUntil(),
                bareWords.people(),
                bareWords.agency(),
                bareWords.task(),
                bareWords.budgetFunded(),
                bareWords.series(),
                bareWords.rights(),
                bareWords.language(),
                bareWords.dated(),
                bareWords.completedYear(),
                bareWords.demonstration(),
                parts.texts,
                parts.details,
                parts.creators,
                parts.places,
                parts.subjects);
        return new Item(
                bare.id(),
                bare.code(),
                bare.state(),
                words,
                bare.version(),
                bare.createdAt(),
                bare.createdBy(),
                bare.changedAt(),
                bare.publishedAt(),
                bare.withdrawnWhy());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
