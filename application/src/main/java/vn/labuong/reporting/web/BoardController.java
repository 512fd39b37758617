package vn.labuong.reporting.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.reporting.period.Extensions;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Timeliness;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.ReportAccess.Scope;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.text.SearchKey;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Option;

/** The board of a period: where every agency stands that the reader may see. */
@Controller
@PreAuthorize(PeriodGate.READERS)
class BoardController {

    static final String PATH = ReportPaths.START + "/ky/{plan}/{code}";

    /** After every share of what is asked. */
    private static final BigDecimal NOTHING_ASKED = BigDecimal.valueOf(101);

    private static final Map<String, Comparator<BoardLines.Line>> ORDERS = Map.of(
            "han", Comparator.comparing(line -> line.standing().due()),
            "ket-qua", Comparator.comparing(BoardLines.Line::timeliness),
            "trang-thai", Comparator.comparing(line -> BoardChart.Part.of(line.standing())),
            "day-du",
                    Comparator.comparing(
                            line -> line.standing().completeness().percent().orElse(NOTHING_ASKED)));

    private final PeriodGate gate;
    private final BoardLines lines;
    private final BoardChart chart;
    private final Extensions extensions;
    private final ReportWords words;

    BoardController(PeriodGate gate, BoardLines lines, BoardChart chart, Extensions extensions, ReportWords words) {
        this.gate = gate;
        this.lines = lines;
        this.chart = chart;
        this.extensions = extensions;
        this.words = words;
    }

    /** What the reader wants to see of the board; what is not known is nothing. */
    record Choice(String state, String timeliness, String text, String order) {

        boolean fits(BoardLines.Line line) {
            return (state.isEmpty() || line.standing().state().name().equals(state))
                    && (timeliness.isEmpty() || line.timeliness().name().equals(timeliness))
                    && (text.isBlank() || SearchKey.of(line.agency()).contains(SearchKey.of(text)));
        }
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "ket-qua", defaultValue = "") String timeliness,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "sap", defaultValue = "") String order,
            Locale locale,
            Model model) {
        ReportingPeriod period = gate.period(plan, code);
        Scope scope = gate.scope(period.plan());
        fill(period, scope, new Choice(state, timeliness, q, order), locale, model);
        model.addAttribute("form", BoardForm.of(period));
        return "reporting/board";
    }

    /** The page without what its forms hold. */
    void fill(ReportingPeriod period, Scope scope, Choice choice, Locale locale, Model model) {
        List<BoardLines.Line> all = lines.of(period, scope, locale);
        String title = words.period(period, locale);
        List<Crumb> crumbs = AwaitingController.crumbs(words, locale);
        crumbs.add(new Crumb(title, ReportPaths.period(period)));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("period", period);
        model.addAttribute("title", title);
        model.addAttribute("address", ReportPaths.period(period));
        model.addAttribute(
                "days",
                Stream.of(period.from(), period.until().minusDays(1), period.cutOff(), period.dueBefore())
                        .map(words::day)
                        .toList());
        model.addAttribute("consolidation", ReportPaths.consolidation(period));
        model.addAttribute("leads", scope.leads());
        model.addAttribute("choice", choice);
        model.addAttribute("lines", chosen(all, choice));
        BoardLines.Sums sums = BoardLines.Sums.of(all);
        model.addAttribute("sums", sums);
        model.addAttribute("chart", chart.of(all, locale));
        model.addAttribute("orders", orders(locale));
        model.addAttribute("percent", words.completeness(sums.completeness(), locale));
        model.addAttribute("states", options(ReportState.values(), ReportState::messageKey, locale));
        model.addAttribute("outcomes", options(Timeliness.values(), Timeliness::messageKey, locale));
        model.addAttribute(
                "agencies",
                all.stream()
                        .filter(line -> line.receiver() == null)
                        .map(line -> new Option(line.standing().agency().value(), line.agency()))
                        .toList());
        model.addAttribute("letters", scope.leads() ? letters(period, all) : List.of());
    }

    /** A letter that gave an agency a later day. */
    record Letter(String agency, String number, String due) {}

    private List<Letter> letters(ReportingPeriod period, List<BoardLines.Line> all) {
        return extensions.letters(period.id()).stream()
                .map(granted -> new Letter(
                        all.stream()
                                .filter(line -> line.standing().agency().equals(granted.agency()))
                                .findFirst()
                                .map(BoardLines.Line::agency)
                                .orElse(granted.agency().value()),
                        granted.letter(),
                        words.day(granted.dueBefore())))
                .toList();
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "ket-qua", defaultValue = "") String timeliness,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "sap", defaultValue = "") String order,
            Locale locale) {
        ReportingPeriod period = gate.period(plan, code);
        List<BoardLines.Line> chosen =
                chosen(lines.of(period, gate.scope(period.plan()), locale), new Choice(state, timeliness, q, order));
        // Spreadsheet programs take a file without this mark for another encoding.
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(Csv.line(Stream.of("agency", "receiver", "state", "timeliness", "due", "given", "owed", "required")
                .map(column -> words.text("reporting.period.column." + column, locale))
                .toList()));
        chosen.forEach(line -> text.append(
                Csv.line(cells(line, locale).stream().map(Csv::harmless).toList())));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"bao-cao-" + period.plan() + "-" + period.code() + ".csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> cells(BoardLines.Line line, Locale locale) {
        var completeness = line.standing().completeness();
        return List.of(
                line.agency(),
                line.receiver() == null ? "" : line.receiver(),
                words.text(line.stateKey(), locale),
                words.text(line.timeliness().messageKey(), locale),
                line.due(),
                String.valueOf(completeness.given()),
                String.valueOf(completeness.owed()),
                String.valueOf(completeness.required()));
    }

    private static List<BoardLines.Line> chosen(List<BoardLines.Line> all, Choice choice) {
        List<BoardLines.Line> chosen =
                new ArrayList<>(all.stream().filter(choice::fits).toList());
        Comparator<BoardLines.Line> order = ORDERS.get(choice.order());
        if (order != null) {
            chosen.sort(order);
        }
        return chosen;
    }

    /** By the order's name in addresses; the agencies' own order has none. */
    private List<Option> orders(Locale locale) {
        return Stream.of("=agency", "trang-thai=state", "ket-qua=timeliness", "han=due", "day-du=completeness")
                .map(order -> order.split("=", 2))
                .map(order -> new Option(order[0], words.text("reporting.period.column." + order[1], locale)))
                .toList();
    }

    private <T extends Enum<T>> List<Option> options(T[] values, Function<T, String> key, Locale locale) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), words.text(key.apply(value), locale)))
                .toList();
    }

    /** What the forms of the page hold. */
    record BoardForm(
            String title, LocalDate cutOff, LocalDate opensOn, LocalDate dueBefore, boolean verified, int version) {

        static BoardForm of(ReportingPeriod period) {
            return new BoardForm(
                    period.title() == null ? "" : period.title().vi(),
                    period.cutOff(),
                    period.opensOn(),
                    period.dueBefore(),
                    period.certainty().isVerified(),
                    period.version());
        }
    }
}
