package vn.labuong.portal.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.labuong.archive.PublicItems;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.shared.web.Languages;

/** What may not be kept, as message keys; and what may be kept but not published. */
@Component
public class ContentCheck {

    private static final String PROBLEM = "portal.publication.problem.";
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 4000;
    private static final int LONGEST_ITEM = 100;
    private static final Pattern ITEM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*|demo:[\\w.-]{1,80}");

    private final PublicItems items;
    private final Agencies agencies;
    private final Plans plans;

    ContentCheck(PublicItems items, Agencies agencies, Plans plans) {
        this.items = items;
        this.agencies = agencies;
        this.plans = plans;
    }

    /** None where it may be kept. */
    List<String> problems(Content content) {
        List<String> problems = new ArrayList<>();
        add(problems, content.title().isMissing("vi"), "title");
        add(problems, isLong(content.title(), LONGEST_TITLE) || isLong(content.summary(), LONGEST_SUMMARY), "long");
        Collection<String> known =
                items.concepts("audience", Languages.VIETNAMESE).keySet();
        add(problems, !known.containsAll(content.audiences()), "audience");
        add(
                problems,
                !content.issued().isEmpty() && Issued.parse(content.issued()).isEmpty(),
                "issued");
        add(problems, !content.agency().isEmpty() && !isAgency(content.agency()), "agency");
        add(problems, !isTask(content.plan(), content.task()), "task");
        add(problems, !content.isbn().isEmpty() && Isbn.parse(content.isbn()).isEmpty(), "isbn");
        editions(content, problems);
        return problems;
    }

    private static void editions(Content content, List<String> problems) {
        List<Edition> editions = content.editions();
        add(
                problems,
                editions.stream().anyMatch(edition -> !Edition.LANGUAGES.contains(edition.language())),
                "language");
        add(problems, editions.stream().map(Edition::language).distinct().count() < editions.size(), "language-twice");
        add(
                problems,
                editions.stream()
                        .map(Edition::item)
                        .anyMatch(item -> item.length() > LONGEST_ITEM
                                || !ITEM.matcher(item).matches()),
                "item");
    }

    /** What stands between it and everybody; none where it may be published. */
    public List<String> unready(Content content) {
        List<String> problems = new ArrayList<>();
        add(problems, content.audiences().isEmpty(), "no-audience");
        add(problems, content.summary().isMissing("vi"), "no-summary");
        add(problems, content.editions().isEmpty(), "no-edition");
        return problems;
    }

    private static void add(List<String> problems, boolean wrong, String name) {
        if (wrong) {
            problems.add(PROBLEM + name);
        }
    }

    private static boolean isLong(Words words, int longest) {
        return Languages.CODES.stream()
                .anyMatch(language -> words.in(language)
                        .map(said -> said.text().length() > longest)
                        .orElse(false));
    }

    private boolean isAgency(String id) {
        return AgencyId.isWellFormed(id) && agencies.agency(AgencyId.of(id)).isPresent();
    }

    /** A task that a later document took away stays the one of which this is a result. */
    private boolean isTask(String plan, String task) {
        if (plan.isEmpty() && task.isEmpty()) {
            return true;
        }
        return PlanCode.isValid(plan)
                && plans.tasks(new PlanCode(plan), LocalDate.MIN).stream()
                        .anyMatch(one -> one.isTask() && one.code().value().equals(task));
    }
}
