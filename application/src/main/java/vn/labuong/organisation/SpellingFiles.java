package vn.labuong.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyLexicon.Spelling;
import vn.labuong.shared.text.Csv;

/** Reads the spellings out of the register's files; the row (vi, official) of names.csv gives the canonical name. */
final class SpellingFiles {

    private SpellingFiles() {}

    static List<Spelling> read(String province) {
        var agencies = new HashMap<String, Csv.Row>();
        rows(province, "agencies.csv").forEach(row -> agencies.put(row.get("id"), row));
        var names = rows(province, "names.csv").stream()
                .filter(row -> row.get("lang").equals("vi"))
                .toList();
        var canonical = new HashMap<String, String>();
        names.stream()
                .filter(row -> row.get("form").equals("official"))
                .forEach(row -> canonical.putIfAbsent(row.get("agency"), row.get("name")));
        var spellings = new ArrayList<Spelling>();
        for (var row : names) {
            var agency = agencies.get(row.get("agency"));
            var name = canonical.get(row.get("agency"));
            if (agency == null || name == null) {
                throw new IllegalStateException("Agency without row or official name: " + row.get("agency"));
            }
            var within = agency.get("within");
            spellings.add(new Spelling(
                    row.get("agency"),
                    name,
                    row.get("name"),
                    within.isEmpty() || within.startsWith("t." + province),
                    date(agency.get("valid_from")),
                    date(agency.get("valid_to"))));
        }
        rows(province, "group-spellings.csv")
                .forEach(row -> spellings.add(Spelling.ofGroup(row.get("code"), row.get("spelling"))));
        return spellings;
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<Csv.Row> rows(String province, String file) {
        var place = "/organisation/" + province + "/" + file;
        try (var in = AgencyLexicon.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("No register file " + place);
            }
            return Csv.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }
}
