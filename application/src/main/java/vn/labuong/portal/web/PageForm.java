package vn.labuong.portal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.portal.exhibition.Wording;
import vn.labuong.portal.page.Markdown;
import vn.labuong.portal.page.PageContent;
import vn.labuong.portal.page.PageText;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Languages;

/** What the forms of free pages send. */
final class PageForm {

    private PageForm() {}

    /** The texts, as {@code title.vi}, {@code text.vi} and {@code status.vi}. */
    static PageContent content(Map<String, String> sent) {
        Map<String, PageText> by = new LinkedHashMap<>();
        for (String language : Languages.CODES) {
            by.put(
                    language,
                    new PageText(
                            Texts.clean(sent.getOrDefault("title." + language, "")),
                            Markdown.clean(sent.getOrDefault("text." + language, "")),
                            Wording.Status.of(sent.getOrDefault("status." + language, ""))));
        }
        return new PageContent(by);
    }

    /**
     * The days on which it stands, as they were typed.
     *
     * @param from empty for today
     * @param until its last day, empty where it stays
     */
    record Days(String from, String until) {

        static Days read(Map<String, String> sent) {
            return new Days(
                    sent.getOrDefault("from", "").strip(),
                    sent.getOrDefault("until", "").strip());
        }

        /** Empty where what was typed is no day. */
        Optional<Read> read() {
            try {
                return Optional.of(new Read(day(from), day(until)));
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        }

        private static @Nullable LocalDate day(String typed) {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        }
    }

    /** The days that were typed. */
    record Read(@Nullable LocalDate from, @Nullable LocalDate lastDay) {}
}
