package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.Wording;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.importing.Holders;
import vn.labuong.plan.task.TaskEditing;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Option;

/** Titles, functions, roles and states of a task, changed with a reason. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMIN')")
class TaskEditController {

    private static final String PATH = "/noi-bo/chuong-trinh/{plan}/nhiem-vu/{code}";
    private static final String FUNCTIONS = "([a-z][a-z0-9_]{0,49}( \\| [a-z][a-z0-9_]{0,49})*)?";

    private final PlanGate gate;
    private final TaskEditing editing;
    private final Holders holders;
    private final PlanWords words;

    TaskEditController(PlanGate gate, TaskEditing editing, Holders holders, PlanWords words) {
        this.gate = gate;
        this.editing = editing;
        this.holders = holders;
        this.words = words;
    }

    /** A role that one may close. */
    record RoleRow(
            long id,
            String part,
            String holder,
            String from,
            @Nullable String until) {}

    @GetMapping(PATH + "/sua")
    String edit(
            @PathVariable String plan,
            @PathVariable String code,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PlanOnDate found = gate.open(plan, null, request);
        Task task = task(found, code);
        model.addAttribute("plan", PlanHead.of(found, words, locale));
        model.addAttribute("task", task);
        model.addAttribute("functions", String.join(" | ", task.functions()));
        model.addAttribute("verified", task.functionCertainty() == Certainty.VERIFIED);
        model.addAttribute("address", "/noi-bo/chuong-trinh/" + plan + "/nhiem-vu/" + code);
        model.addAttribute("back", TaskRows.href(found, task));
        model.addAttribute("today", gate.today());
        model.addAttribute("current", found.state(task.code()).name());
        model.addAttribute(
                "states",
                Stream.of(TaskState.values())
                        .map(state -> new Option(state.name(), words.state(state, locale)))
                        .toList());
        model.addAttribute(
                "roles",
                editing.roles(found.plan().code(), task.code()).stream()
                        .map(role -> row(found, role, locale))
                        .toList());
        return "plan/task-edit";
    }

    private RoleRow row(PlanOnDate plan, TaskRole role, Locale locale) {
        String holder;
        if (role.holder() instanceof TaskRole.Named named) {
            holder = plan.register().nameOn(named.agency(), locale, role.validFrom());
        } else if (role.holder() instanceof TaskRole.Collective collective) {
            holder = words.term("plan.group", collective.group().value(), locale);
        } else {
            holder = ((TaskRole.Verbatim) role.holder()).text();
        }
        LocalDate until = role.validTo();
        return new RoleRow(
                role.id(),
                words.text("plan.part." + role.part().name(), locale),
                holder,
                words.date(role.validFrom()),
                until == null ? null : words.date(until));
    }

    @PostMapping(PATH + "/sua")
    String change(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam String vi,
            @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "") String km,
            @RequestParam(defaultValue = "") String functions,
            @RequestParam(defaultValue = "false") boolean verified,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Task task = task(gate.open(plan, null, request), code);
        String title = Texts.clean(vi);
        String names = Texts.clean(functions);
        if (title.isEmpty() || reason.isBlank() || !names.matches(FUNCTIONS)) {
            return back(plan, code, Flash.refused("plan.edit.incomplete"), redirect);
        }
        Wording wording = new Wording(title, orNull(en), orNull(km));
        List<String> list = names.isEmpty() ? List.of() : List.of(names.split(" \\| ", -1));
        boolean kept = editing.change(task, new TaskEditing.Change(wording, list, verified, version, reason));
        return back(
                plan,
                code,
                kept ? Flash.done("plan.edit.done") : Flash.refused("plan.edit.changed-meanwhile"),
                redirect);
    }

    private static @Nullable String orNull(String text) {
        String clean = Texts.clean(text);
        return clean.isEmpty() ? null : clean;
    }

    @PostMapping(PATH + "/trang-thai")
    String setState(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam TaskState state,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "") String note,
            Principal who,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Task task = task(gate.open(plan, null, request), code);
        editing.setState(task.plan(), task.code(), state, gate.date(since), orNull(note), who.getName());
        return back(plan, code, Flash.done("plan.edit.state.done"), redirect);
    }

    @PostMapping(PATH + "/vai-tro/{role}/dong")
    String closeRole(
            @PathVariable String plan,
            @PathVariable String code,
            @PathVariable long role,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Task task = task(gate.open(plan, null, request), code);
        boolean closed = !reason.isBlank()
                && editing.closeRole(task.plan(), task.code(), role, gate.date(until), reason.strip());
        return back(
                plan,
                code,
                closed ? Flash.done("plan.edit.role.closed") : Flash.refused("plan.edit.incomplete"),
                redirect);
    }

    @PostMapping(PATH + "/vai-tro")
    String openRole(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam TaskRole.Part part,
            @RequestParam String holder,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Task task = task(gate.open(plan, null, request), code);
        String name = Texts.clean(holder);
        if (name.isEmpty() || reason.isBlank()) {
            return back(plan, code, Flash.refused("plan.edit.incomplete"), redirect);
        }
        TaskRole.Holder named = holders.named(name);
        int position = editing.roles(task.plan(), task.code()).size() + 1;
        editing.openRole(
                task.plan(),
                new TaskRole(
                        0,
                        task.code(),
                        part,
                        position,
                        named,
                        gate.date(from),
                        null,
                        reason.strip(),
                        named instanceof TaskRole.Verbatim ? Certainty.UNVERIFIED : Certainty.VERIFIED),
                reason);
        return back(plan, code, Flash.done("plan.edit.role.opened"), redirect);
    }

    @PostMapping("/noi-bo/chuong-trinh/{plan}/cong-bo")
    String publish(
            @PathVariable String plan,
            @RequestParam boolean published,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        PlanCode code = gate.open(plan, null, request).plan().code();
        editing.publish(code, published);
        redirect.addFlashAttribute("flash", Flash.done(published ? "plan.publish.done" : "plan.publish.stopped"));
        return "redirect:/chuong-trinh/" + code;
    }

    private static Task task(PlanOnDate plan, String code) {
        return plan.find(PlanGate.task(code)).filter(Task::isTask).orElseThrow(() -> new NotHere(code));
    }

    private static String back(String plan, String code, Flash flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/noi-bo/chuong-trinh/" + plan + "/nhiem-vu/" + code + "/sua";
    }
}
