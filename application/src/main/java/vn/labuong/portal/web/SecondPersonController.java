package vn.labuong.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.PeopleNames;
import vn.labuong.portal.editorial.Review.Outcome;
import vn.labuong.portal.editorial.ReviewedKind;
import vn.labuong.portal.editorial.ReviewedKind.Reviewed;
import vn.labuong.portal.editorial.Reviews;
import vn.labuong.portal.editorial.Reviews.Open;
import vn.labuong.portal.editorial.Subject;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** What waits for a second person, and the buttons of every box of a review. */
@Controller
@PreAuthorize(ReviewPaths.REVIEWERS)
class SecondPersonController {

    private final Reviews reviews;
    private final PeopleNames names;
    private final MessageSource messages;

    SecondPersonController(Reviews reviews, PeopleNames names, MessageSource messages) {
        this.reviews = reviews;
        this.names = names;
        this.messages = messages;
    }

    /** Something in the lists. */
    record Row(
            String kind,
            String title,
            int version,
            String href,
            String act,
            String by,
            String at,
            @Nullable String note) {}

    /** What waits for the reader, what the reader waits for, and what others may decide only. */
    @GetMapping(ReviewPaths.LIST)
    String list(Locale locale, Model model) {
        String who = AuditLog.actor();
        List<Open> open = reviews.open(locale).stream()
                .filter(one -> ReviewBoxes.isMine(one.kind()))
                .toList();
        Set<String> people = open.stream().map(one -> one.last().by()).collect(Collectors.toSet());
        Map<String, String> known = people.isEmpty() ? Map.of() : names.of(people);
        model.addAttribute("on", reviews.isAsked());
        model.addAttribute("mine", rows(open.stream().filter(one -> one.isFor(who)), known, locale));
        model.addAttribute(
                "asked",
                rows(
                        open.stream()
                                .filter(one -> who.equals(one.last().askedBy())
                                        || who.equals(one.thing().writer())),
                        known,
                        locale));
        model.addAttribute("crumbs", Crumb.staff(key -> text(key, locale), "portal.review.title", ReviewPaths.LIST));
        return "portal/review-list";
    }

    private List<Row> rows(Stream<Open> open, Map<String, String> known, Locale locale) {
        return open.map(one -> new Row(
                        text(one.kind().labelKey(), locale),
                        one.thing().title(),
                        one.thing().version(),
                        one.thing().path(),
                        one.last().act(),
                        known.getOrDefault(one.last().by(), one.last().by()),
                        ReviewBoxes.moment(one.last()),
                        one.last().note()))
                .toList();
    }

    @PostMapping(ReviewPaths.LIST + "/nho")
    String ask(@RequestParam Map<String, String> sent, Locale locale, RedirectAttributes redirect) {
        return answer(sent, reviews::ask, "portal.review.asked.done", locale, redirect);
    }

    @PostMapping(ReviewPaths.LIST + "/duyet")
    String approve(@RequestParam Map<String, String> sent, Locale locale, RedirectAttributes redirect) {
        return answer(sent, reviews::approve, "portal.review.approved.done", locale, redirect);
    }

    @PostMapping(ReviewPaths.LIST + "/tra-lai")
    String sendBack(@RequestParam Map<String, String> sent, Locale locale, RedirectAttributes redirect) {
        return answer(sent, reviews::sendBack, "portal.review.sent-back.done", locale, redirect);
    }

    private interface Act {
        Outcome by(Subject subject, String who, String note);
    }

    private String answer(
            Map<String, String> sent, Act act, String doneKey, Locale locale, RedirectAttributes redirect) {
        Subject subject =
                new Subject(sent.getOrDefault("kind", ""), sent.getOrDefault("id", ""), WordsFields.version(sent));
        Reviewed thing = thing(subject, locale);
        String problem =
                act.by(subject, AuditLog.actor(), sent.getOrDefault("note", "")).problemKey();
        redirect.addFlashAttribute("flash", problem == null ? Flash.done(doneKey) : Flash.refused(problem));
        return "redirect:" + thing.path() + "#duyet";
    }

    private Reviewed thing(Subject subject, Locale locale) {
        ReviewedKind kind = reviews.kind(subject.kind()).orElseThrow(() -> new NotHere(subject.kind()));
        if (!ReviewBoxes.isMine(kind)) {
            throw new AccessDeniedException(subject.kind());
        }
        Reviewed thing = kind.of(Set.of(subject.id()), locale).get(subject.id());
        if (thing == null) {
            throw new NotHere(subject.id());
        }
        return thing;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
