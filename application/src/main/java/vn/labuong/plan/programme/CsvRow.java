package vn.labuong.plan.programme;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of a data file; whatever is wrong with a value is told with file, line and column. */
final class CsvRow {

    private static final Pattern KHMER = Pattern.compile(".*\\p{IsKhmer}.*");

    private final String file;
    private final long line;
    private final CSVRecord values;

    private CsvRow(String file, long line, CSVRecord values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    static CsvRow of(String file, long line, CSVRecord values) {
        CsvRow row = new CsvRow(file, line, values);
        if (!values.isConsistent()) {
            throw new ProgrammeDataInvalid(file, line, "-", "has " + values.size() + " values");
        }
        values.toMap().forEach(row::requireClean);
        return row;
    }

    private void requireClean(String column, String value) {
        if (!value.strip().equals(value)) {
            throw invalid(column, "has space at an end");
        }
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            throw invalid(column, "is not in NFC");
        }
    }

    ProgrammeDataInvalid invalid(String column, String reason) {
        return new ProgrammeDataInvalid(file, line, column, reason);
    }

    void require(boolean holds, String column, String reason) {
        if (!holds) {
            throw invalid(column, reason);
        }
    }

    @Nullable String optional(String column) {
        String value = values.get(column);
        return value.isEmpty() ? null : value;
    }

    boolean has(String column) {
        return optional(column) != null;
    }

    String text(String column) {
        String value = optional(column);
        if (value == null) {
            throw invalid(column, "is empty");
        }
        return value;
    }

    /** The text in three languages, each of them given. */
    Trilingual trilingual(String name) {
        Trilingual text = new Trilingual(text(name + "_vi"), text(name + "_en"), text(name + "_km"));
        require(KHMER.matcher(text.km()).matches(), name + "_km", "holds no Khmer letter");
        require(!KHMER.matcher(text.vi() + text.en()).matches(), name + "_vi", "holds Khmer letters");
        return text;
    }

    /** The text in three languages, or null when none of them is given. */
    @Nullable Trilingual optionalTrilingual(String name) {
        return has(name + "_vi") || has(name + "_en") || has(name + "_km") ? trilingual(name) : null;
    }

    int number(String column) {
        Integer value = optionalNumber(column);
        return value == null ? Integer.parseInt(text(column)) : value;
    }

    @Nullable Integer optionalNumber(String column) {
        String value = optional(column);
        if (value == null) {
            return null;
        }
        require(value.matches("[0-9]{1,9}"), column, "is not a whole number: " + value);
        return Integer.valueOf(value);
    }

    @Nullable BigDecimal optionalDecimal(String column) {
        String value = optional(column);
        if (value == null) {
            return null;
        }
        require(value.matches("[0-9]{1,6}(\\.[0-9]{1,3})?"), column, "is not a number: " + value);
        return new BigDecimal(value);
    }

    LocalDate date(String column) {
        return Objects.requireNonNullElseGet(optionalDate(column), () -> LocalDate.parse(text(column)));
    }

    @Nullable LocalDate optionalDate(String column) {
        String value = optional(column);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException notADate) {
            throw invalid(column, "is not a date: " + value);
        }
    }

    /** A date whose day, or day and month, a source may not tell: 1982, 1982-02 or 1982-02-17. */
    @Nullable String partialDate(String column) {
        String value = optional(column);
        if (value != null) {
            require(value.matches("[0-9]{4}(-[0-9]{2}){0,2}"), column, "is not a date: " + value);
            String whole = value + "-01-01".substring(Math.min(6, value.length() - 4));
            try {
                LocalDate.parse(whole);
            } catch (DateTimeException notADate) {
                throw invalid(column, "is not a date: " + value);
            }
        }
        return value;
    }

    boolean oneOf(String column, String yes, String no) {
        String value = text(column);
        require(value.equals(yes) || value.equals(no), column, "is neither " + yes + " nor " + no + ": " + value);
        return value.equals(yes);
    }

    boolean verified(String column) {
        return oneOf(column, "verified", "unverified");
    }

    /** Certainty that must be given exactly when there is something to be certain of. */
    boolean verifiedIf(boolean something, String column) {
        require(something == has(column), column, something ? "is empty" : "is given for nothing");
        return something && verified(column);
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        return choice(column, text(column), type);
    }

    <E extends Enum<E>> @Nullable E optionalChoice(String column, Class<E> type) {
        return has(column) ? choice(column, type) : null;
    }

    <E extends Enum<E>> List<E> choices(String column, Class<E> type) {
        return list(column).stream().map(value -> choice(column, value, type)).toList();
    }

    private <E extends Enum<E>> E choice(String column, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw invalid(column, "is no " + type.getSimpleName() + ": " + value);
        }
    }

    /** Several values joined by a bar with a space on each side, none of them empty or twice. */
    List<String> list(String column) {
        if (!has(column)) {
            return List.of();
        }
        List<String> parts = new ArrayList<>(List.of(text(column).split("\\|", -1)));
        parts.replaceAll(String::strip);
        require(String.join(" | ", parts).equals(text(column)), column, "is not joined by ' | '");
        Set<String> once = new TreeSet<>(parts);
        require(once.size() == parts.size() && !once.contains(""), column, "holds an empty or repeated value");
        return List.copyOf(parts);
    }

    List<String> knownList(String column, Collection<String> known) {
        List<String> parts = list(column);
        parts.forEach(part -> require(known.contains(part), column, "is unknown: " + part));
        return parts;
    }

    String known(String column, Collection<String> known) {
        require(known.contains(text(column)), column, "is unknown: " + text(column));
        return text(column);
    }

    /** Remembers a key that may stand in one row only. */
    void once(String column, Set<String> seen, String key) {
        require(seen.add(key), column, "stands twice: " + key);
    }
}
