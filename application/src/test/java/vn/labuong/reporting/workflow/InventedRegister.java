package vn.labuong.reporting.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.RegisterChanged;
import vn.labuong.organisation.register.JournalEntry;
import vn.labuong.organisation.register.RegisterJournal;
import vn.labuong.organisation.register.RegisterJournal.Row;
import vn.labuong.organisation.register.RegisterRecords.NameRow;
import vn.labuong.organisation.revision.HeldRows;
import vn.labuong.plan.PlanCode;

/** Invented agencies in the product's own register, outside every group, and an unpublished plan that they lead. */
final class InventedRegister {

    static final List<String> TASKS = List.of("I.1", "I.2", "I.3");

    private final RegisterJournal journal;
    private final HeldRows held;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final String run = Long.toString(System.nanoTime(), 36);

    InventedRegister(ApplicationContext product) {
        this.journal = product.getBean(RegisterJournal.class);
        this.held = product.getBean(HeldRows.class);
        this.events = product;
        this.jdbc = product.getBean(JdbcClient.class);
    }

    String run() {
        return run;
    }

    List<AgencyId> add(int number) {
        List<AgencyId> ids = IntStream.range(0, number)
                .mapToObj(at -> AgencyId.of("bia" + run + ".a" + at))
                .toList();
        JournalEntry entry = entry();
        journal.addAgencies(ids, entry);
        journal.addStates(ids.stream().map(id -> Row.first(agency(id))).toList(), entry);
        journal.addNames(
                ids.stream()
                        .flatMap(id -> List.of(
                                name(id, "vi", Agency.Form.OFFICIAL),
                                name(id, "en", Agency.Form.OFFICIAL),
                                name(id, "vi", Agency.Form.ALIAS))
                                .stream())
                        .map(Row::first)
                        .toList(),
                entry);
        events.publishEvent(new RegisterChanged("invented " + run));
        return ids;
    }

    /** Nothing can be deleted; what was recorded by mistake is withdrawn. */
    void withdraw(List<AgencyId> ids) {
        JournalEntry entry = entry();
        for (AgencyId id : ids) {
            held.state(id).ifPresent(row -> journal.addStates(List.of(Row.withdrawal(row.seq(), row.value())), entry));
            journal.addNames(
                    held.names(id).stream()
                            .map(row -> Row.withdrawal(row.seq(), row.value()))
                            .toList(),
                    entry);
        }
        events.publishEvent(new RegisterChanged("withdrawn " + run));
    }

    /** Each agency leads a task of no function, one of one and one of two. */
    PlanCode plan(List<AgencyId> leads) {
        String code = "BIA-" + run;
        jdbc.sql("insert into plan.plan (code, title_vi, from_year, to_year) values (?, 'Kế hoạch bịa', 2023, 2028)")
                .param(code)
                .update();
        List<String> functions = List.of("", "press", "press | digital");
        for (int at = 0; at < TASKS.size(); at++) {
            jdbc.sql("insert into plan.task (plan, code, kind, position, title_vi, result_kind, functions)"
                            + " values (?, ?, 'TASK', ?, 'Việc bịa', 'COUNT', nullif(?, ''))")
                    .params(code, TASKS.get(at), at + 1, functions.get(at))
                    .update();
            for (int lead = 0; lead < leads.size(); lead++) {
                jdbc.sql("insert into plan.task_role (plan, task, part, position, agency, valid_from)"
                                + " values (?, ?, 'LEAD', ?, ?, date '2023-01-01')")
                        .params(code, TASKS.get(at), lead + 1, leads.get(lead).value())
                        .update();
            }
        }
        return new PlanCode(code);
    }

    private JournalEntry entry() {
        return new JournalEntry(Instant.now(), "thử", "", "dữ liệu bịa");
    }

    private static NameRow name(AgencyId id, String lang, Agency.Form form) {
        String text = "Bịa " + lang + " " + form + " " + id.value();
        return new NameRow(id, new Agency.Name(lang, form, text, Period.ALWAYS, Certainty.VERIFIED));
    }

    private static Agency agency(AgencyId id) {
        return new Agency(
                id,
                Agency.Kind.RESEARCH,
                Agency.Level.PROVINCE,
                "",
                null,
                new Period(LocalDate.of(2020, 1, 1), null),
                "",
                "",
                Certainty.VERIFIED,
                "",
                List.of());
    }
}
