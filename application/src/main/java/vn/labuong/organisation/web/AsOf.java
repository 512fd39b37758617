package vn.labuong.organisation.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.time.VietnamTime;

/** Reads the date of an address: {@code 2025-07-01} or, as people type it, {@code 1/7/2025}; nothing means today. */
@Component
public class AsOf {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Clock clock;

    AsOf(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** The date meant; anything that is no day of this calendar is answered with 400. */
    LocalDate read(@Nullable String text) {
        if (text == null || Texts.isBlank(text)) {
            return today();
        }
        return parse(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** The day a text names, if it names one between 1900 and 2200. */
    public static Optional<LocalDate> parse(String text) {
        String clean = Texts.clean(text);
        try {
            LocalDate date = clean.contains("/") ? LocalDate.parse(clean, TYPED) : LocalDate.parse(clean);
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
