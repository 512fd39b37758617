package vn.labuong.archive.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemId;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Texts;

/** Writes a description over the one that stands. Rows that are no longer said are marked as gone, none is deleted. */
@Component
class ItemValues {

    private final JdbcClient jdbc;

    ItemValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(ItemId id, Description words) {
        EdtfDate dated = words.dated();
        Description.TaskOf task = words.task();
        AgencyId agency = words.agency();
        jdbc.sql("""
                        update archive.item
                           set kind = :kind, access = :access, embargo_until = :embargo, people = :people, agency = :agency,
                               plan = :plan, task = :task, budget_funded = :funded, series = :series, rights = :rights,
                               language = :language, dated = :dated, dated_from = :from, dated_until = :until,
                               completed_year = :completed, demonstration = :demonstration
                         where id = :id
                        """)
                .param("kind", words.kind().code())
                .param("access", words.access().code())
                .param("embargo", words.embargoUntil())
                .param("people", words.people().code())
                .param("agency", agency == null ? null : agency.value())
                .param("plan", task == null ? null : task.plan())
                .param("task", task == null ? null : task.task())
                .param("funded", words.budgetFunded())
                .param("series", words.series())
                .param("rights", words.rights())
                .param("language", words.language())
                .param("dated", dated == null ? null : dated.written())
                .param("from", first(dated))
                .param("until", dated == null ? null : dated.until())
                .param("completed", words.completedYear())
                .param("demonstration", words.demonstration())
                .param("id", id.value())
                .update();
        texts(id, words.texts());
        details(id, words.details());
        creators(id, words.creators());
        places(id, words.places());
        subjects(id, words.subjects().stream().toList());
    }

    private static @Nullable LocalDate first(@Nullable EdtfDate dated) {
        return dated == null ? null : dated.from();
    }

    private void forget(String table, ItemId id) {
        jdbc.sql("update archive." + table + " set gone = true where item = :id and not gone")
                .param("id", id.value())
                .update();
    }

    private void texts(ItemId id, List<TaggedText> texts) {
        forget("item_text", id);
        for (TaggedText text : texts) {
            jdbc.sql("""
                            insert into archive.item_text (item, field, position, language, value, status)
                            values (:id, :field, :position, :language, :value, :status)
                            on conflict (item, field, position, language)
                            do update set value = excluded.value, status = excluded.status, gone = false
                            """)
                    .param("id", id.value())
                    .param("field", text.field().code())
                    .param("position", text.position())
                    .param("language", text.language())
                    .param("value", Texts.cleanLines(text.value()))
                    .param("status", text.status().code())
                    .update();
        }
    }

    private void details(ItemId id, Map<Detail, String> details) {
        forget("item_detail", id);
        details.forEach((field, value) -> jdbc.sql("""
                        insert into archive.item_detail (item, field, value) values (:id, :field, :value)
                        on conflict (item, field) do update set value = excluded.value, gone = false
                        """)
                .param("id", id.value())
                .param("field", field.code())
                .param("value", Texts.clean(value))
                .update());
    }

    private void creators(ItemId id, List<Creator> creators) {
        forget("item_creator", id);
        for (int at = 0; at < creators.size(); at++) {
            Creator creator = creators.get(at);
            AgencyId agency = creator.agency();
            jdbc.sql("""
                            insert into archive.item_creator (item, position, name, role, agency)
                            values (:id, :position, :name, :role, :agency)
                            on conflict (item, position) do update
                               set name = excluded.name, role = excluded.role, agency = excluded.agency, gone = false
                            """)
                    .param("id", id.value())
                    .param("position", at)
                    .param("name", Texts.clean(creator.name()))
                    .param("role", creator.role().code())
                    .param("agency", agency == null ? null : agency.value())
                    .update();
        }
    }

    private void places(ItemId id, List<Place> places) {
        forget("item_place", id);
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            AgencyId agency = place.agency();
            jdbc.sql("""
                            insert into archive.item_place (item, position, agency, name)
                            values (:id, :position, :agency, :name)
                            on conflict (item, position) do update
                               set agency = excluded.agency, name = excluded.name, gone = false
                            """)
                    .param("id", id.value())
                    .param("position", at)
                    .param("agency", agency == null ? null : agency.value())
                    .param("name", place.name())
                    .update();
        }
    }

    private void subjects(ItemId id, List<AboutWhat> subjects) {
        forget("item_subject", id);
        for (AboutWhat subject : subjects) {
            jdbc.sql("""
                            insert into archive.item_subject (item, scheme, code) values (:id, :scheme, :code)
                            on conflict (item, scheme, code) do update set gone = false
                            """)
                    .param("id", id.value())
                    .param("scheme", subject.scheme().code())
                    .param("code", subject.code())
                    .update();
        }
    }
}
