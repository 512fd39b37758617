package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.portal.exhibition.Wording.Status;
import vn.labuong.portal.page.FreePage;
import vn.labuong.portal.page.FreePage.Standing;
import vn.labuong.portal.page.PageContent;
import vn.labuong.portal.page.PagePublishing;
import vn.labuong.portal.page.PageText;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Languages;

/** The pages of those who keep free pages. */
@Component
class FreePageViews {

    private final ExhibitionTexts texts;
    private final WordsFields fields;
    private final PagePublishing publishing;
    private final ReviewBoxes boxes;

    FreePageViews(ExhibitionTexts texts, WordsFields fields, PagePublishing publishing, ReviewBoxes boxes) {
        this.texts = texts;
        this.fields = fields;
        this.publishing = publishing;
        this.boxes = boxes;
    }

    /** A page in the list. */
    record Row(
            String href,
            String title,
            String address,
            String standing,
            String badge,
            String days,
            String missing,
            String changed,
            boolean unshown,
            boolean demonstration) {}

    /** A language of the form. */
    record InLanguage(String code, String name, String title, String text, String status, boolean whole) {}

    Row row(FreePage page, Locale locale) {
        Standing standing = page.standing(texts.today());
        return new Row(
                PagePaths.one(page.slug()),
                page.content().title(Languages.code(locale)),
                page.address(),
                texts.text("portal.page.standing." + standing.code(), locale),
                badge(standing),
                days(page, locale),
                missing(page, locale),
                texts.moment(page.changedAt()),
                page.state() == FreePage.State.PUBLISHED && !page.isShown(),
                page.demonstration());
    }

    private String missing(FreePage page, Locale locale) {
        return String.join(
                ", ",
                page.content().unfinished().stream()
                        .map(code -> language(code, locale))
                        .toList());
    }

    private String language(String code, Locale locale) {
        return texts.text("portal.exhibition.language." + code, locale);
    }

    private String days(FreePage page, Locale locale) {
        LocalDate from = page.from();
        LocalDate last = page.lastDay();
        if (from == null) {
            return "";
        }
        return last == null
                ? texts.text("portal.page.days.from", locale, Dates.numeric(from))
                : texts.text("portal.page.days.between", locale, Dates.numeric(from), Dates.numeric(last));
    }

    static String badge(Standing standing) {
        return switch (standing) {
            case DRAFT -> "unverified";
            case SCHEDULED -> "planned";
            case PUBLIC -> "done";
            case OVER -> "former";
            case WITHDRAWN -> "stopped";
        };
    }

    /** The form of a new page. */
    String fresh(PageContent content, String slug, List<String> problems, Locale locale, Model model) {
        String heading = texts.text("portal.page.new", locale);
        model.addAttribute("isNew", true);
        model.addAttribute("heading", heading);
        model.addAttribute("action", PagePaths.LIST);
        model.addAttribute("slug", slug);
        form(content, problems, locale, model);
        model.addAttribute("crumbs", crumbs(locale, heading, PagePaths.LIST + "/moi"));
        return "portal/page-edit";
    }

    /** The page of one page: its texts, its second person, its days. */
    String edit(
            FreePage now,
            @Nullable PageContent typed,
            PageForm.@Nullable Days days,
            List<String> problems,
            Locale locale,
            Model model) {
        String address = PagePaths.one(now.slug());
        Standing standing = now.standing(texts.today());
        LocalDate from = now.from();
        Integer shown = now.shown();
        String title = now.content().title(Languages.code(locale));
        model.addAttribute("isNew", false);
        model.addAttribute("heading", title);
        model.addAttribute("action", address);
        model.addAttribute("free", now);
        model.addAttribute("slug", now.slug());
        model.addAttribute("standing", texts.text("portal.page.standing." + standing.code(), locale));
        model.addAttribute("badge", badge(standing));
        model.addAttribute("when", days(now, locale));
        model.addAttribute("isPublic", standing == Standing.PUBLIC);
        model.addAttribute("unshown", now.state() == FreePage.State.PUBLISHED && !now.isShown());
        model.addAttribute("ready", !now.content().unfinished().contains("vi"));
        model.addAttribute("mayPublish", publishing.mayPublish(now));
        model.addAttribute(
                "days",
                days != null
                        ? days
                        : new PageForm.Days(ExhibitionTexts.field(from), ExhibitionTexts.field(now.lastDay())));
        boolean differs = shown != null && shown != now.written();
        model.addAttribute(
                "review",
                boxes.of(
                        now.subject(),
                        now.writtenBy(),
                        differs ? address + "/ban/" + now.written() + "/khac/" + shown : null));
        form(typed == null ? now.content() : typed, problems, locale, model);
        model.addAttribute("crumbs", crumbs(locale, title, address));
        return "portal/page-edit";
    }

    private void form(PageContent content, List<String> problems, Locale locale, Model model) {
        List<InLanguage> languages = new ArrayList<>();
        for (String code : Languages.CODES) {
            Status usual = code.equals("vi") ? Status.ORIGINAL : Status.TRANSLATED;
            PageText text = content.in(code).orElse(new PageText("", "", usual));
            languages.add(new InLanguage(
                    code,
                    language(code, locale),
                    text.title(),
                    text.text(),
                    text.status().code(),
                    text.isWhole()));
        }
        model.addAttribute("texts", languages);
        model.addAttribute("statuses", fields.statuses(locale));
        model.addAttribute("problems", texts.texts(problems, locale));
    }

    List<Crumb> crumbs(Locale locale, String... namesAndAddresses) {
        return Crumb.staff(key -> texts.text(key, locale), "portal.page.title", PagePaths.LIST, namesAndAddresses);
    }
}
