package vn.labuong.press.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.organisation.AgencyId;
import vn.labuong.press.web.Directory.Row;
import vn.labuong.press.web.Directory.Speaking;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.kept.SameForAll;

/** Who speaks for whom on a day, for everybody. Nothing is kept of who asks. */
@Controller
class SpokespersonController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<String> COLUMNS =
            List.of("agency", "name", "function", "line", "mail", "from", "until", "source");

    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    SpokespersonController(Directory directory, MessageSource messages, Clock clock) {
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    @SameForAll
    @GetMapping(SpokespersonPaths.PUBLIC)
    String list(
            @RequestParam(name = "ngay", required = false) @Nullable String typed,
            @RequestParam(name = "co-quan", required = false) @Nullable String agency,
            Locale locale,
            Model model) {
        LocalDate day = day(typed);
        AgencyId chosen = agency(agency);
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute("day", day);
        model.addAttribute("dayWords", Dates.numeric(day));
        model.addAttribute(
                "dayUnread",
                typed != null && !Texts.isBlank(typed) && Dates.typed(typed).isEmpty());
        model.addAttribute("chosen", chosen == null ? "" : chosen.value());
        model.addAttribute("agencies", directory.choices(day, locale));
        model.addAttribute("rows", directory.speaking(day, chosen, locale));
        return "press/spokespersons";
    }

    @GetMapping(SpokespersonPaths.PUBLIC + ".csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "ngay", required = false) @Nullable String typed,
            @RequestParam(name = "co-quan", required = false) @Nullable String agency,
            Locale locale) {
        LocalDate day = day(typed);
        StringBuilder file = new StringBuilder(Csv.line(COLUMNS.stream()
                .map(column -> text("press.column." + column, locale))
                .toList()));
        directory.speaking(day, agency(agency), locale).forEach(row -> file.append(line(row)));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nguoi-phat-ngon-" + day + ".csv\"")
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Row row) {
        Speaking one = Objects.requireNonNull(row.speaking());
        return Csv.line(List.of(
                Csv.harmless(row.agency()),
                Csv.harmless(one.name()),
                Csv.harmless(one.function()),
                Csv.harmless(one.line()),
                Csv.harmless(one.mail()),
                one.from(),
                Objects.requireNonNullElse(one.until(), ""),
                Csv.harmless(one.source())));
    }

    private LocalDate day(@Nullable String typed) {
        return Dates.typed(typed).orElseGet(() -> VietnamTime.today(clock));
    }

    private static @Nullable AgencyId agency(@Nullable String typed) {
        return typed != null && AgencyId.isWellFormed(typed) ? AgencyId.of(typed) : null;
    }

    private List<Crumb> crumbs(Locale locale) {
        return List.of(
                new Crumb(text("press.room.title", locale), SpokespersonPaths.PRESS),
                new Crumb(text("press.title", locale), SpokespersonPaths.PUBLIC));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
