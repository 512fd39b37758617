package vn.labuong.organisation.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.Pager;
import vn.labuong.shared.web.kept.SameForAll;

/** The list of agencies of a day, on the screen and as a table to take away. */
@Controller
class AgencyListController {

    private static final int ROWS = 50;

    private final AgencyDirectory directory;
    private final Agencies agencies;
    private final MessageSource messages;
    private final AsOf asOf;

    AgencyListController(AgencyDirectory directory, Agencies agencies, MessageSource messages, AsOf asOf) {
        this.directory = directory;
        this.agencies = agencies;
        this.messages = messages;
        this.asOf = asOf;
    }

    @SameForAll
    @GetMapping("/co-quan")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        AgencyFilter filter = AgencyFilter.of(asOf.read(on), q, kind, level, territory);
        Listing<AgencyRow> listing = Listing.of(directory.list(filter, locale), pageNumber(page), ROWS);
        UriComponentsBuilder address = address("/co-quan", filter);
        model.addAttribute("filter", filter);
        model.addAttribute("listing", listing);
        model.addAttribute("pager", Pager.of(listing, address));
        model.addAttribute(
                "csv",
                address("/co-quan/danh-sach.csv", filter).build().encode().toUriString());
        model.addAttribute("kinds", options("kind", locale, Agency.Kind.values()));
        model.addAttribute("levels", options("level", locale, Agency.Level.values()));
        model.addAttribute("territories", territories(locale));
        return "organisation/agencies";
    }

    @GetMapping("/co-quan/danh-sach.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String on,
            Locale locale) {
        AgencyFilter filter = AgencyFilter.of(asOf.read(on), q, kind, level, territory);
        StringBuilder text = new StringBuilder(
                Csv.line(List.of("id", "name", "kind", "level", "territory", "valid_from", "valid_to", "certainty")));
        for (AgencyRow row : directory.list(filter, locale)) {
            text.append(Csv.line(List.of(
                    row.id(),
                    row.name(),
                    row.kind().name(),
                    row.level().name(),
                    row.territory(),
                    Objects.toString(row.from(), ""),
                    Objects.toString(row.to(), ""),
                    row.unverified() ? "unverified" : "verified")));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"co-quan-" + filter.on() + ".csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Option> options(String what, Locale locale, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), text(what + "." + value.name(), locale)))
                .toList();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("organisation." + key, null, locale);
    }

    private List<Option> territories(Locale locale) {
        return agencies.snapshot().territories().stream()
                .map(territory ->
                        new Option(territory.id(), label(territory.name(locale), territory.gsoCode(), locale)))
                .toList();
    }

    /** Two provinces of one name differ by their codes. */
    private String label(String name, String code, Locale locale) {
        return messages.getMessage("organisation.territory.with-code", new Object[] {name, code}, locale);
    }

    private static UriComponentsBuilder address(String path, AgencyFilter filter) {
        LocalDate on = filter.on();
        return UriComponentsBuilder.fromPath(path)
                .queryParam("q", filter.text())
                .queryParam("kind", Objects.toString(filter.kind(), ""))
                .queryParam("level", Objects.toString(filter.level(), ""))
                .queryParam("territory", filter.territory())
                .queryParam("on", on);
    }

    static int pageNumber(@Nullable String page) {
        return page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }
}
