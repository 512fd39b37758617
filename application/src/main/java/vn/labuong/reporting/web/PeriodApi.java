package vn.labuong.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Completeness;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.web.Listing;

/** Periods and standings for programs of people who are signed in; the figures are those of the board. */
@RestController
@PreAuthorize(PeriodGate.READERS)
class PeriodApi {

    private final PeriodGate gate;
    private final Periods periods;
    private final BoardLines lines;
    private final ReportWords words;

    PeriodApi(PeriodGate gate, Periods periods, BoardLines lines, ReportWords words) {
        this.gate = gate;
        this.periods = periods;
        this.lines = lines;
        this.words = words;
    }

    /** A period; {@code until} and {@code dueBefore} are not included. */
    record Item(
            String plan,
            String code,
            String kind,
            String title,
            LocalDate from,
            LocalDate until,
            LocalDate cutOff,
            LocalDate opensOn,
            LocalDate dueBefore,
            boolean verified,
            boolean closed,
            boolean demonstration,
            int version) {}

    /** One agency's standing; {@code percent} is absent where nothing is asked. */
    record StandingItem(
            String agency,
            String agencyName,
            @Nullable String receiver,
            String state,
            String timeliness,
            LocalDate dueBefore,
            boolean extended,
            int given,
            int owed,
            int required,
            @Nullable BigDecimal percent) {}

    @GetMapping("/api/v1/reporting/periods")
    Listing<Item> periods(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        List<Item> items = periods.of(gate.plan(plan).code()).stream()
                .map(period -> item(period, locale))
                .toList();
        return Listing.of(items, page, size);
    }

    @GetMapping("/api/v1/reporting/periods/{plan}/{code}/standings")
    Listing<StandingItem> standings(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        ReportingPeriod period = gate.period(plan, code);
        List<StandingItem> items = lines.of(period, gate.scope(period.plan()), locale).stream()
                .map(PeriodApi::item)
                .toList();
        return Listing.of(items, page, size);
    }

    private Item item(ReportingPeriod period, Locale locale) {
        return new Item(
                period.plan().value(),
                period.code(),
                period.kind().name().toLowerCase(Locale.ROOT),
                words.period(period, locale),
                period.from(),
                period.until(),
                period.cutOff(),
                period.opensOn(),
                period.dueBefore(),
                period.certainty().isVerified(),
                period.closed(),
                period.demo(),
                period.version());
    }

    private static StandingItem item(BoardLines.Line line) {
        Completeness completeness = line.standing().completeness();
        var receiver = line.standing().asked().receiver();
        return new StandingItem(
                line.standing().agency().value(),
                line.agency(),
                receiver == null ? null : receiver.value(),
                line.standing().state().name().toLowerCase(Locale.ROOT),
                line.timeliness().name().toLowerCase(Locale.ROOT),
                line.standing().due().before(),
                line.extended(),
                completeness.given(),
                completeness.owed(),
                completeness.required(),
                completeness.percent().orElse(null));
    }
}
