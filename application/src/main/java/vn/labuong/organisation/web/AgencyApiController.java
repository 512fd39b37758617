package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.organisation.Agency;
import vn.labuong.shared.web.Listing;

/** The agencies of a day as JSON. */
@RestController
class AgencyApiController {

    private final AgencyDirectory directory;
    private final AsOf asOf;

    AgencyApiController(AgencyDirectory directory, AsOf asOf) {
        this.directory = directory;
        this.asOf = asOf;
    }

    /**
     * One agency.
     *
     * @param from first day; null where unknown
     * @param to first day after; null while it lasts
     */
    record Item(
            String id,
            String name,
            Agency.Kind kind,
            Agency.Level level,
            String territory,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean verified) {}

    @GetMapping("/api/v1/agencies")
    Listing<Item> agencies(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Locale locale) {
        AgencyFilter filter = AgencyFilter.of(asOf.read(on), q, kind, level, null);
        List<Item> items = directory.list(filter, locale).stream()
                .map(row -> new Item(
                        row.id(),
                        row.name(),
                        row.kind(),
                        row.level(),
                        row.territory(),
                        row.from(),
                        row.to(),
                        !row.unverified()))
                .toList();
        int rows = size == null ? 50 : AgencyListController.pageNumber(size);
        return Listing.of(items, AgencyListController.pageNumber(page), rows);
    }
}
