package vn.labuong.organisation.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.Territory;
import vn.labuong.organisation.register.RegisterRecords.GroupClause;
import vn.labuong.organisation.register.RegisterRecords.GroupSpelling;
import vn.labuong.organisation.register.RegisterRecords.NameRow;
import vn.labuong.shared.text.Csv;

/** The register that ships with the product: one folder of comma-separated files for a province. */
public final class RegisterFiles {

    private final String folder;

    public RegisterFiles(String province) {
        this.folder = "/organisation/" + province + "/";
    }

    public RegisterRecords read() {
        return new RegisterRecords(
                rows("territories.csv", RegisterFiles::territory),
                rows("agencies.csv", RegisterFiles::agency),
                rows("names.csv", RegisterFiles::name),
                rows("successions.csv", RegisterFiles::succession),
                rows("groups.csv", RegisterFiles::clause),
                rows(
                        "group-spellings.csv",
                        row -> new GroupSpelling(GroupCode.of(row.get("code")), row.get("spelling"))));
    }

    private <T> List<T> rows(String file, Function<Row, T> reading) {
        List<List<String>> lines = Csv.lines(text(file));
        List<String> columns = lines.get(0);
        return IntStream.range(1, lines.size())
                .mapToObj(line -> reading.apply(new Row(file, line + 1, columns, lines.get(line))))
                .toList();
    }

    private String text(String file) {
        try (InputStream in = RegisterFiles.class.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new IllegalStateException("No register file " + folder + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Territory territory(Row row) {
        return new Territory(
                row.get("id"),
                row.get("gso_code"),
                row.get("name_vi"),
                row.get("name_en"),
                row.get("name_km"),
                row.period(),
                row.get("legal_basis"),
                row.certainty(),
                row.get("note"));
    }

    private static Agency agency(Row row) {
        return new Agency(
                AgencyId.of(row.get("id")),
                Agency.Kind.valueOf(row.get("kind")),
                Agency.Level.valueOf(row.get("level")),
                row.get("within"),
                row.agency("parent"),
                row.period(),
                row.get("gso_code"),
                row.get("legal_basis"),
                row.certainty(),
                row.get("note"),
                List.of());
    }

    private static NameRow name(Row row) {
        return new NameRow(
                AgencyId.of(row.get("agency")),
                new Agency.Name(
                        row.get("lang"),
                        Agency.Form.valueOf(row.constant("form")),
                        row.get("name"),
                        row.period(),
                        row.certainty()));
    }

    private static Succession succession(Row row) {
        return new Succession(
                row.get("id"),
                Succession.Type.valueOf(row.constant("type")),
                AgencyId.of(row.get("from")),
                row.agency("to"),
                FunctionCode.of(row.get("function")),
                Succession.Share.valueOf(row.constant("share")),
                LocalDate.parse(row.get("effective")),
                row.get("legal_basis"),
                row.certainty(),
                row.get("note"));
    }

    private static GroupClause clause(Row row) {
        String kind = row.get("kind");
        String level = row.get("level");
        return new GroupClause(
                GroupCode.of(row.get("code")),
                row.period(),
                kind.isEmpty() ? null : Agency.Kind.valueOf(kind),
                level.isEmpty() ? null : Agency.Level.valueOf(level),
                row.get("within"),
                row.agency("member"),
                row.certainty(),
                row.get("note"));
    }

    /** One line of a file; a fault names file and line. */
    private record Row(String file, int line, List<String> columns, List<String> fields) {

        String get(String column) {
            int at = columns.indexOf(column);
            if (at < 0 || at >= fields.size()) {
                throw new IllegalStateException(file + " line " + line + ": no field " + column);
            }
            return fields.get(at);
        }

        String constant(String column) {
            return get(column).toUpperCase(Locale.ROOT);
        }

        @Nullable AgencyId agency(String column) {
            String text = get(column);
            return text.isEmpty() ? null : AgencyId.of(text);
        }

        Certainty certainty() {
            return Certainty.valueOf(constant("certainty"));
        }

        Period period() {
            return new Period(date("valid_from"), date("valid_to"));
        }

        private @Nullable LocalDate date(String column) {
            String text = get(column);
            return text.isEmpty() ? null : LocalDate.parse(text);
        }
    }
}
