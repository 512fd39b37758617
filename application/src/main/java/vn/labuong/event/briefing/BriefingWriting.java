package vn.labuong.event.briefing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.PressBriefing.Content;
import vn.labuong.event.PressBriefing.State;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Slug;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.time.VietnamTime;

/** Changes briefings; what stood before stays as a version. */
@Component
public class BriefingWriting {

    private static final int MOST_TRIES = 50;
    private static final int LONGEST_WHY = 500;
    private static final Pattern RESERVED = Pattern.compile("moi|");

    /** Steps back are for what was marked by mistake. */
    private static final Map<State, Set<State>> STEPS = Map.of(
            State.DRAFT, Set.of(State.ANNOUNCED, State.CANCELLED),
            State.ANNOUNCED, Set.of(State.HELD, State.CANCELLED),
            State.HELD, Set.of(State.ANNOUNCED),
            State.CANCELLED, Set.of(State.ANNOUNCED));

    private final Briefings briefings;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final Clock clock;

    BriefingWriting(
            Briefings briefings, Agencies agencies, JdbcClient jdbc, JsonMapper json, AuditLog audit, Clock clock) {
        this.briefings = briefings;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** What changes with an act. */
    private record Next(
            State state,
            AgencyId chair,
            Instant begins,
            Instant ends,
            Content content,
            @Nullable String why) {

        Map<String, Object> words() {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("title", content.title().vi());
            words.put("state", state.code());
            words.put(
                    "begins", begins.atZone(VietnamTime.ZONE).toLocalDateTime().toString());
            words.put("chair", chair.value());
            words.put(
                    "items", content.documents().size() + content.photographs().size());
            return words;
        }
    }

    /** A draft; its address is made of the title. */
    @Transactional
    public Saving create(BriefingDraft draft) {
        return create(draft, slug(draft), false);
    }

    Saving create(BriefingDraft draft, String slug, boolean demonstration) {
        List<String> problems = draft.problems(agencies.snapshot());
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        Next next = next(State.DRAFT, draft, null);
        UUID id = UUID.randomUUID();
        int made = bound(jdbc.sql("""
                        insert into event.briefing (id, slug, state, chair, begins_at, ends_at, content, demonstration,
                               version, changed_at, changed_by)
                        values (:id, :slug, :state, :chair, :begins, :ends, cast(:content as jsonb), :demonstration, 1,
                               :now, :who)
                        on conflict (slug) do nothing
                        """), next)
                .param("id", id)
                .param("slug", slug)
                .param("demonstration", demonstration)
                .update();
        if (made == 0) {
            return new Saving.Stale();
        }
        keep(slug, "event.briefing.created", next, null);
        audit.record(
                AuditEvent.of("event.briefing.created", "press-briefing", slug).to(next.words()));
        return new Saving.Saved(slug);
    }

    private String slug(BriefingDraft draft) {
        String made = Slug.of(draft.content().title().vi());
        String first = RESERVED.matcher(made).matches() ? "hop-bao" : made;
        for (int number = 1; number <= MOST_TRIES; number++) {
            String tried = number == 1 ? first : first + "-" + number;
            if (!briefings.isTaken(tried)) {
                return tried;
            }
        }
        return UUID.randomUUID().toString();
    }

    /**
     * Writes what is said of it anew.
     *
     * @param seen the version that the person looked at
     */
    @Transactional
    public Saving change(PressBriefing before, int seen, BriefingDraft draft) {
        List<String> problems = draft.problems(agencies.snapshot());
        if (problems.isEmpty() && before.announced()) {
            problems = BriefingDraft.missing(draft.content());
        }
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        Next next = next(before.state(), draft, before.cancelledBecause());
        return write(before, seen, next, "event.briefing.changed", null);
    }

    /** Brings back what a version said, when and where; the state stays. */
    @Transactional
    public Saving restore(PressBriefing before, int seen, int number) {
        Optional<Briefings.Version> then = briefings.versions(before.slug()).stream()
                .filter(version -> version.number() == number)
                .findFirst();
        if (then.isEmpty()) {
            return Saving.refused("event.briefing.problem.version");
        }
        Briefings.Version old = then.get();
        Next next = new Next(
                before.state(), old.chair(), old.begins(), old.ends(), old.content(), before.cancelledBecause());
        if (before.announced() && !BriefingDraft.missing(old.content()).isEmpty()) {
            return new Saving.Refused(BriefingDraft.missing(old.content()));
        }
        return write(before, seen, next, "event.briefing.restored", number);
    }

    /** Announces it, marks it as held, or cancels it, which needs a reason that everybody may read. */
    @Transactional
    public Saving step(PressBriefing before, int seen, State to, String typed) {
        String why = Texts.clean(typed);
        if (!STEPS.getOrDefault(before.state(), Set.of()).contains(to)) {
            return Saving.refused("event.briefing.problem.step");
        }
        if (to == State.HELD && before.begins().isAfter(clock.instant())) {
            return Saving.refused("event.briefing.problem.not-yet");
        }
        if (to == State.CANCELLED && (why.isBlank() || why.length() > LONGEST_WHY)) {
            return Saving.refused("event.briefing.problem.why");
        }
        List<String> missing = to == State.ANNOUNCED ? BriefingDraft.missing(before.content()) : List.of();
        if (!missing.isEmpty()) {
            return new Saving.Refused(missing);
        }
        Next next = new Next(
                to,
                before.chair(),
                before.begins(),
                before.ends(),
                before.content(),
                to == State.CANCELLED ? why : null);
        return write(before, seen, next, "event.briefing." + to.code(), null);
    }

    private Saving write(PressBriefing before, int seen, Next next, String act, @Nullable Integer restores) {
        int changed = bound(jdbc.sql("""
                        update event.briefing
                           set state = :state, chair = :chair, begins_at = :begins, ends_at = :ends,
                               content = cast(:content as jsonb), cancelled_why = :why,
                               announced = announced or :state in ('announced', 'held'),
                               version = version + 1, changed_at = :now, changed_by = :who
                         where slug = :slug and version = :seen
                        """), next)
                .param("why", next.why())
                .param("slug", before.slug())
                .param("seen", seen)
                .update();
        if (changed == 0) {
            return new Saving.Stale();
        }
        keep(before.slug(), act, next, restores);
        Next was = new Next(before.state(), before.chair(), before.begins(), before.ends(), before.content(), null);
        audit.record(AuditEvent.of(act, "press-briefing", before.slug())
                .from(was.words())
                .to(next.words())
                .because(next.why()));
        return new Saving.Saved(before.slug());
    }

    private void keep(String slug, String act, Next next, @Nullable Integer restores) {
        bound(jdbc.sql("""
                        insert into event.briefing_version (briefing, number, act, restores, state, chair, begins_at, ends_at,
                               content, saved_at, saved_by)
                        select id, version, :act, cast(:restores as int), state, chair, begins_at, ends_at, content, :now,
                               :who from event.briefing where slug = :slug
                        """), next)
                .param("act", act)
                .param("restores", restores)
                .param("slug", slug)
                .update();
    }

    private static Next next(State state, BriefingDraft draft, @Nullable String why) {
        AgencyId chair = draft.chair();
        if (chair == null) {
            throw new IllegalArgumentException("A draft without problems has a chair");
        }
        return new Next(
                state, chair, draft.beginsAt().orElseThrow(), draft.endsAt().orElseThrow(), draft.content(), why);
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Next next) {
        return statement
                .param("state", next.state().code())
                .param("chair", next.chair().value())
                .param("begins", DatabaseTime.of(next.begins()))
                .param("ends", DatabaseTime.of(next.ends()))
                .param("content", json.writeValueAsString(next.content()))
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor());
    }
}
