package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Commitments;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Duty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.Wording;
import vn.labuong.portal.rights.CurrentProgramme;
import vn.labuong.portal.rights.Topic;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.Languages;

/** Makes what the page of a topic shows of the programme; a fixed number of statements each. */
@Component
class TopicViews {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<TaskState, String> BADGES = Map.of(
            TaskState.NOT_STARTED, "planned",
            TaskState.UNDER_WAY, "running",
            TaskState.DONE, "done",
            TaskState.DELAYED, "late");

    private final CurrentProgramme programme;
    private final Plans plans;
    private final Commitments commitments;
    private final Agencies agencies;
    private final MessageSource messages;

    TopicViews(
            CurrentProgramme programme,
            Plans plans,
            Commitments commitments,
            Agencies agencies,
            MessageSource messages) {
        this.programme = programme;
        this.plans = plans;
        this.commitments = commitments;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** A page of the product and its name in some language. */
    record Link(String text, String lang, String href) {}

    /**
     * Who leads a task today.
     *
     * @param open nobody is known to have taken the duty over from it
     */
    record Lead(String name, String lang, String href, boolean unverified, boolean open) {}

    /** A task of the topic as it stands today. */
    record TaskRow(String code, Link link, String state, String badge, List<Lead> leads) {}

    /** The topic's part of the programme. */
    record Part(Link plan, boolean demo, List<TaskRow> tasks, List<Link> indicators) {}

    /** A convention that the topic rests on. */
    record ConventionRow(
            String code,
            String title,
            String lang,
            @Nullable String byUnitedNations,
            boolean unitedNationsUnverified,
            @Nullable String byDomesticSources,
            boolean domesticUnverified,
            boolean party) {}

    /** A recommendation with the tasks that serve it. */
    record RecommendationRow(
            String number,
            @Nullable String paragraph,
            @Nullable String subject,
            @Nullable String wording,
            String lang,
            @Nullable String by,
            boolean unverified,
            List<Link> tasks) {}

    /** A cycle of the review. */
    record CycleRow(
            Commitments.Cycle facts,
            @Nullable String dialogue,
            @Nullable String adopted,
            List<RecommendationRow> recommendations) {}

    /** What the published programme of the day has for the topic; empty where there is none. */
    Optional<Part> part(Topic topic, LocalDate today, Locale locale) {
        return programme.on(today).map(plan -> part(plan, topic, today, locale));
    }

    private Part part(Plan plan, Topic topic, LocalDate today, Locale locale) {
        Map<TaskCode, TaskState> states = plans.states(plan.code(), today);
        Duties duties = plans.duties(plan.code(), today);
        RegisterSnapshot register = agencies.snapshot();
        List<Task> all = plans.tasks(plan.code(), today);
        List<TaskRow> rows = topic.tasks().stream()
                .flatMap(code -> all.stream().filter(task -> task.code().equals(code)))
                .map(task -> row(
                        plan,
                        task,
                        states.getOrDefault(task.code(), TaskState.NOT_STARTED),
                        leads(topic, task, duties, register, locale),
                        locale))
                .toList();
        List<Link> indicators = plans.indicators(plan.code()).stream()
                .filter(one -> one.tasks().stream().anyMatch(topic.tasks()::contains))
                .map(one -> link(one.title(), address(plan) + "/chi-tieu/" + one.code(), locale))
                .toList();
        return new Part(link(plan.title(), address(plan), locale), plan.demo(), rows, indicators);
    }

    private TaskRow row(Plan plan, Task task, TaskState state, List<Lead> leads, Locale locale) {
        return new TaskRow(
                task.code().value(),
                link(task.title(), address(plan, task.code()), locale),
                messages.getMessage("plan.state." + state.name(), null, locale),
                Objects.requireNonNull(BADGES.get(state)),
                leads);
    }

    private static List<Lead> leads(Topic topic, Task task, Duties duties, RegisterSnapshot register, Locale locale) {
        List<Duties.RoleOn> roles = duties.rolesIn(task.code(), TaskRole.Part.LEAD);
        List<Duty> all = roles.stream().flatMap(role -> role.bearers().stream()).toList();
        Set<AgencyId> own = ofTheTopic(topic, roles, register, duties.date());
        List<Duty> narrowed =
                all.stream().filter(duty -> own.contains(duty.agency())).toList();
        return (narrowed.isEmpty() ? all : narrowed)
                .stream()
                        .map(duty -> lead(duty, register, duties.date(), locale))
                        .distinct()
                        .toList();
    }

    /** A task over several groups of people passed to several agencies: whom a topic's own functions went to. */
    private static Set<AgencyId> ofTheTopic(
            Topic topic, List<Duties.RoleOn> roles, RegisterSnapshot register, LocalDate today) {
        Set<AgencyId> found = new HashSet<>();
        if (topic.functions().isEmpty()) {
            return found;
        }
        for (Duties.RoleOn role : roles) {
            if (role.role().holder() instanceof TaskRole.Named named
                    && register.agency(named.agency()).isPresent()) {
                register.bearers(named.agency(), topic.functions(), today).stream()
                        .filter(bearer -> !bearer.open())
                        .map(Bearer::agency)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Lead lead(Duty duty, RegisterSnapshot register, LocalDate today, Locale locale) {
        String lang = Languages.code(locale);
        boolean named = register.agency(duty.agency()).map(Agency::names).orElse(List.of()).stream()
                .anyMatch(name ->
                        name.form() == Agency.Form.OFFICIAL && name.lang().equals(lang));
        return new Lead(
                register.name(duty.agency(), lang, today),
                named ? lang : "vi",
                "/co-quan/" + duty.agency().value(),
                duty.isUnverified(),
                duty.open());
    }

    /** The conventions of the topic, in their order; none where it has none. */
    List<ConventionRow> conventions(Topic topic, Locale locale) {
        return topic.conventions().isEmpty()
                ? List.of()
                : commitments.conventions().stream()
                        .filter(one -> topic.conventions().contains(one.code()))
                        .map(one -> new ConventionRow(
                                one.code(),
                                one.title().in(locale),
                                one.title().languageIn(locale),
                                day(one.byUnitedNations()),
                                one.unitedNationsUnverified(),
                                day(one.byDomesticSources()),
                                one.domesticUnverified(),
                                one.party()))
                        .toList();
    }

    /** Sources write a day, or less where they know less. */
    private static @Nullable String day(@Nullable String written) {
        return written != null && DAY.matcher(written).matches() ? Dates.numeric(LocalDate.parse(written)) : written;
    }

    /** The cycles of the review, the newest first, with the tasks of today's programme; none without a programme. */
    List<CycleRow> cycles(LocalDate today, Locale locale) {
        return programme.on(today).map(plan -> cycles(plan, today, locale)).orElse(List.of());
    }

    private List<CycleRow> cycles(Plan plan, LocalDate today, Locale locale) {
        List<Task> tasks = plans.tasks(plan.code(), today);
        return commitments.cycles(plan.code()).stream()
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .map(cycle -> new CycleRow(
                        cycle,
                        cycle.dialogueOn() == null ? null : Dates.numeric(cycle.dialogueOn()),
                        cycle.adoptedOn() == null ? null : Dates.numeric(cycle.adoptedOn()),
                        cycle.recommendations().stream()
                                .map(one -> recommendation(plan, one, tasks, locale))
                                .toList()))
                .toList();
    }

    private static RecommendationRow recommendation(
            Plan plan, Commitments.Recommendation one, List<Task> tasks, Locale locale) {
        Wording wording = one.wording();
        Wording subject = one.subject();
        return new RecommendationRow(
                one.number(),
                one.paragraph(),
                subject == null ? null : subject.in(locale),
                wording == null ? null : wording.in(locale),
                wording == null ? "vi" : wording.languageIn(locale),
                one.by(),
                one.unverified(),
                tasks.stream()
                        .filter(task -> one.tasks().contains(task.code()))
                        .map(task -> link(task.title(), address(plan, task.code()), locale))
                        .toList());
    }

    private static Link link(Wording title, String href, Locale locale) {
        return new Link(title.in(locale), title.languageIn(locale), href);
    }

    private static String address(Plan plan) {
        return "/chuong-trinh/" + plan.code();
    }

    private static String address(Plan plan, TaskCode task) {
        return address(plan) + "/nhiem-vu/" + task;
    }
}
