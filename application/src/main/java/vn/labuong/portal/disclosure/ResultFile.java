package vn.labuong.portal.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.PlanResults.Figure;
import vn.labuong.plan.PlanResults.Target;
import vn.labuong.plan.Wording;
import vn.labuong.portal.disclosure.YearResults.IndicatorYear;
import vn.labuong.portal.disclosure.YearResults.PlanYear;
import vn.labuong.portal.disclosure.YearResults.TaskYear;
import vn.labuong.portal.disclosure.YearResults.Year;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.SiteAddress;

/** The results of a year as a file for programs, and what its columns mean in the words of CSV on the Web. */
@Component
public class ResultFile {

    private final Agencies agencies;
    private final MessageSource messages;
    private final SiteAddress site;
    private final DisclosureSettings settings;

    ResultFile(Agencies agencies, MessageSource messages, SiteAddress site, DisclosureSettings settings) {
        this.agencies = agencies;
        this.messages = messages;
        this.site = site;
        this.settings = settings;
    }

    /** As CSV (RFC 4180), a line for each task and each figure; an indicator without a figure has a line too. */
    public String csv(Year year) {
        RegisterSnapshot register = agencies.snapshot();
        StringBuilder csv = new StringBuilder(Csv.line(
                Stream.of(ResultColumn.values()).map(ResultColumn::columnName).toList()));
        for (PlanYear plan : year.plans()) {
            plan.tasks().forEach(task -> csv.append(line(task(year, plan, task, register))));
            for (IndicatorYear indicator : plan.indicators()) {
                List<@Nullable Figure> figures = new ArrayList<>(indicator.figures());
                if (figures.isEmpty()) {
                    figures.add(null);
                }
                figures.forEach(figure -> csv.append(line(indicator(year, plan, indicator, figure))));
            }
        }
        return csv.toString();
    }

    private static String line(Map<ResultColumn, String> row) {
        return Csv.line(Stream.of(ResultColumn.values())
                .map(column -> row.getOrDefault(column, ""))
                .toList());
    }

    private Map<ResultColumn, String> task(Year year, PlanYear plan, TaskYear task, RegisterSnapshot register) {
        Map<ResultColumn, String> row =
                row(year, plan, "task", task.task().code().value(), task.task().title());
        row.put(
                ResultColumn.LEAD,
                Csv.harmless(task.leads().stream()
                        .map(agency -> register.name(agency, "vi", year.on()))
                        .collect(Collectors.joining(" | "))));
        row.put(ResultColumn.STATE, task.state().name().toLowerCase(Locale.ROOT));
        var standing = task.standing();
        if (standing != null) {
            row.put(ResultColumn.SINCE, standing.since().toString());
        }
        row.put(ResultColumn.HIDDEN, "false");
        row.put(ResultColumn.UNVERIFIED, Boolean.toString(task.unverified()));
        row.put(ResultColumn.DEMONSTRATION, Boolean.toString(standing != null && standing.demo()));
        row.put(
                ResultColumn.ADDRESS,
                site.of("/chuong-trinh/" + plan.plan().code() + "/nhiem-vu/"
                        + task.task().code()));
        return row;
    }

    private Map<ResultColumn, String> indicator(
            Year year, PlanYear plan, IndicatorYear indicator, @Nullable Figure figure) {
        var reached = indicator.reached();
        Map<ResultColumn, String> row = row(
                year,
                plan,
                "indicator",
                reached.indicator().code(),
                reached.indicator().title());
        row.put(ResultColumn.UNIT, reached.indicator().unit().name().toLowerCase(Locale.ROOT));
        row.put(ResultColumn.COMPARATOR, reached.comparator());
        Target target = indicator.target();
        if (target != null) {
            row.put(ResultColumn.TARGET_MIN, plain(target.min()));
            row.put(ResultColumn.TARGET_MAX, plain(target.max()));
        }
        row.put(ResultColumn.UNVERIFIED, Boolean.toString(reached.unverified()));
        row.put(ResultColumn.HIDDEN, Boolean.toString(figure != null && figure.hidden()));
        row.put(
                ResultColumn.DEMONSTRATION,
                Boolean.toString((figure != null && figure.demo()) || (target != null && target.demo())));
        row.put(
                ResultColumn.ADDRESS,
                site.of("/chuong-trinh/" + plan.plan().code() + "/chi-tieu/"
                        + reached.indicator().code()));
        if (figure != null) {
            counted(row, figure);
        }
        return row;
    }

    private void counted(Map<ResultColumn, String> row, Figure figure) {
        row.put(
                ResultColumn.NUMERATOR,
                figure.numerator() == null ? "" : figure.numerator().toString());
        row.put(
                ResultColumn.DENOMINATOR,
                figure.denominator() == null ? "" : figure.denominator().toString());
        row.put(ResultColumn.VALUE, plain(figure.value()));
        row.put(
                ResultColumn.TARGET_KEPT,
                figure.kept() == null ? "" : figure.kept().toString());
        row.put(ResultColumn.AS_OF, figure.asOf().toString());
        String source = messages.getMessage(figure.sourceKey(), null, figure.source(), Languages.VIETNAMESE);
        row.put(ResultColumn.SOURCE, Csv.harmless(source));
    }

    private static Map<ResultColumn, String> row(Year year, PlanYear plan, String kind, String code, Wording title) {
        Map<ResultColumn, String> row = new EnumMap<>(ResultColumn.class);
        row.put(ResultColumn.PLAN, plan.plan().code().value());
        row.put(ResultColumn.YEAR, Integer.toString(year.year()));
        row.put(ResultColumn.KIND, kind);
        row.put(ResultColumn.CODE, code);
        row.put(ResultColumn.TITLE_VI, Csv.harmless(title.vi()));
        row.put(ResultColumn.TITLE_EN, Csv.harmless(title.en()));
        row.put(ResultColumn.TITLE_KM, Csv.harmless(title.km()));
        return row;
    }

    /** One digit behind the point at most, as pages show it. */
    private static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** The description of the file for programs (Metadata Vocabulary for Tabular Data, W3C 2015). */
    public Map<String, Object> description(int year) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "vi")));
        description.put("url", site.of("/cong-khai/" + year + "/ket-qua.csv"));
        description.put("dc:title", inLanguages("portal.disclosure.results-of", String.valueOf(year)));
        description.put("dc:license", Map.of("@id", settings.licence()));
        if (!settings.licenceConfirmed()) {
            description.put("dc:rights", inLanguages("portal.disclosure.licence.unconfirmed"));
        }
        description.put("dialect", Map.of("encoding", "utf-8", "header", true, "delimiter", ","));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", Stream.of(ResultColumn.values()).map(this::column).toList());
        schema.put("aboutUrl", "{+address}");
        description.put("tableSchema", schema);
        return description;
    }

    private Map<String, Object> column(ResultColumn column) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", column.columnName());
        said.put("titles", column.columnName());
        said.put("dc:title", inLanguages(column.messageKey()));
        said.put("dc:description", inLanguages(column.messageKey() + ".means"));
        said.put("datatype", column.type());
        said.put("required", column.isRequired());
        return said;
    }

    private List<Map<String, String>> inLanguages(String key, Object... arguments) {
        return Languages.CODES.stream()
                .map(code -> Map.of("@value", messages.getMessage(key, arguments, new Locale(code)), "@language", code))
                .toList();
    }
}
