package vn.labuong.organisation.access.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.labuong.organisation.access.Account;
import vn.labuong.organisation.access.CalendarFeed;
import vn.labuong.organisation.access.SignedIn;
import vn.labuong.shared.calendar.CalendarFile;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/** One's own deadlines in one's own calendar program: the page with the secret address, and the feed behind it. */
@Controller
class CalendarController {

    private static final String PATH = "/noi-bo/tai-khoan/lich";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;
    private final FeedPace pace;
    private final MessageSource messages;

    CalendarController(CalendarFeed feed, FeedPace pace, MessageSource messages) {
        this.feed = feed;
        this.pace = pace;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String page(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute(
                "since",
                feed.since(who.person())
                        .map(instant -> instant.atZone(VietnamTime.ZONE))
                        .orElse(null));
        return "organisation/account-calendar";
    }

    /** Shows the address in the answer itself, so that it is kept nowhere, not even in the session. */
    @PostMapping(PATH)
    String make(@AuthenticationPrincipal SignedIn who, Model model) {
        String token = feed.make(who.person());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/lich/" + token + ".ics")
                        .toUriString());
        return page(who, model);
    }

    @PostMapping(PATH + "/thu-hoi")
    String revoke(@AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                feed.revoke(who.person())
                        ? Flash.done("organisation.access.calendar.revoked")
                        : Flash.warn("organisation.access.calendar.none"));
        return "redirect:" + PATH;
    }

    @GetMapping("/lich/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        // Without the secret: exceptions are printed
        Account reader = feed.reader(token).orElseThrow(() -> new NotHere("calendar"));
        if (!pace.allows(reader.person().id().value())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(FeedPace.SPAN.toSeconds()))
                    .build();
        }
        String language = reader.language() == null ? "vi" : reader.language();
        Locale locale = Languages.locale(language).orElse(Languages.VIETNAMESE);
        String name = messages.getMessage("organisation.access.calendar.name", null, locale);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"la-buong.ics\"")
                .body(CalendarFile.of(name, Languages.code(locale), feed.entries(reader, locale))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
