package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.portal.publication.Content;
import vn.labuong.portal.publication.Edition;
import vn.labuong.portal.publication.Kind;
import vn.labuong.portal.rights.CurrentProgramme;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** The form of a publication, as it was typed and with what can be chosen. A fixed number of statements. */
@Component
class PublicationFormPage {

    private final WordsFields fields;
    private final PublicationTexts texts;
    private final ExhibitionTexts words;
    private final Agencies agencies;
    private final CurrentProgramme programme;
    private final Plans plans;
    private final ViCollator order = new ViCollator();

    PublicationFormPage(
            WordsFields fields,
            PublicationTexts texts,
            ExhibitionTexts words,
            Agencies agencies,
            CurrentProgramme programme,
            Plans plans) {
        this.fields = fields;
        this.texts = texts;
        this.words = words;
        this.agencies = agencies;
        this.programme = programme;
        this.plans = plans;
    }

    /** A fact that somebody else changed meanwhile, with what stands there now. */
    record Theirs(String label, String value) {}

    /**
     * Fills the model.
     *
     * @param theirs what somebody else made of it meanwhile, null where nobody did
     */
    String show(
            Content content,
            @Nullable Content theirs,
            List<String> problems,
            String action,
            int version,
            Locale locale,
            Model model) {
        model.addAttribute("typed", content);
        model.addAttribute("action", action);
        model.addAttribute("version", version);
        model.addAttribute("problems", words.texts(problems, locale));
        model.addAttribute("stale", theirs != null);
        model.addAttribute("gone", false);
        model.addAttribute("theirs", theirs == null ? List.of() : theirs(content, theirs, locale));
        model.addAttribute("statuses", fields.statuses(locale));
        model.addAttribute(
                "fields",
                List.of(
                        field("title", content.title(), theirs == null ? null : theirs.title(), locale),
                        field("summary", content.summary(), theirs == null ? null : theirs.summary(), locale)));
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("audiences", texts.audiences(locale));
        model.addAttribute("agencies", agencies(content, locale));
        model.addAttribute("tasks", tasks(content, locale));
        model.addAttribute("task", PublicationForm.task(content));
        model.addAttribute("editions", PublicationForm.rows(content));
        model.addAttribute("languages", languages(locale));
        return "portal/publication-form";
    }

    private WordsFields.WordsField field(String name, Words mine, @Nullable Words theirs, Locale locale) {
        return fields.field(name, "portal.publication.field." + name, mine, theirs, locale);
    }

    private List<Theirs> theirs(Content mine, Content theirs, Locale locale) {
        Map<String, String> ours = facts(mine, locale);
        List<Theirs> others = new ArrayList<>();
        facts(theirs, locale).forEach((label, value) -> {
            if (!value.equals(ours.get(label))) {
                others.add(new Theirs(label, value));
            }
        });
        return others;
    }

    private Map<String, String> facts(Content content, Locale locale) {
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, String> audiences = texts.audiences(locale);
        facts.put("kind", texts.text(content.kind().messageKey(), locale));
        facts.put(
                "audience",
                String.join(
                        ", ",
                        content.audiences().stream()
                                .map(code -> audiences.getOrDefault(code, code))
                                .toList()));
        facts.put("issued", content.issued());
        facts.put("agency", Optional.ofNullable(texts.agency(content, locale)).orElse(""));
        facts.put("task", content.task());
        facts.put("isbn", content.isbn());
        facts.put(
                "editions",
                String.join(
                        ", ",
                        content.editions().stream()
                                .map(one -> texts.language(one.language(), locale) + ": " + one.item())
                                .toList()));
        Map<String, String> said = new LinkedHashMap<>();
        facts.forEach((name, value) -> said.put(texts.text("portal.publication.field." + name, locale), value));
        return said;
    }

    private List<Option> kinds(Locale locale) {
        return List.of(Kind.values()).stream()
                .map(kind -> new Option(kind.code(), texts.text(kind.messageKey(), locale)))
                .toList();
    }

    private List<Option> languages(Locale locale) {
        return Edition.LANGUAGES.stream()
                .map(code -> new Option(code, texts.language(code, locale)))
                .toList();
    }

    /** Those of the province and the centre that were there when it came out, and the one that is chosen. */
    private List<Option> agencies(Content content, Locale locale) {
        return agencies.snapshot().agencies().stream()
                .filter(agency -> agency.id().value().equals(content.agency()) || publishes(agency, content))
                .map(agency -> new Option(agency.id().value(), agency.name(Languages.code(locale), texts.day(content))))
                .sorted(Comparator.comparing(Option::text, order))
                .toList();
    }

    private boolean publishes(Agency agency, Content content) {
        boolean large = agency.level() == Agency.Level.CENTRAL || agency.level() == Agency.Level.PROVINCE;
        return large && agency.existsOn(texts.day(content));
    }

    /** The tasks of the programme of today, and the one that is chosen. */
    private List<Option> tasks(Content content, Locale locale) {
        List<Option> options = new ArrayList<>();
        programme
                .on(texts.today())
                .map(Plan::code)
                .ifPresent(plan -> plans.tasks(plan, texts.today()).stream()
                        .filter(Task::isTask)
                        .forEach(task -> options.add(new Option(
                                plan + "/" + task.code(),
                                task.code() + " " + task.title().in(locale)))));
        String chosen = PublicationForm.task(content);
        if (!chosen.isEmpty() && options.stream().noneMatch(one -> one.value().equals(chosen))) {
            options.add(new Option(chosen, chosen));
        }
        return options;
    }
}
