package vn.labuong.shared.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of đồng as budget tables of Viet Nam hold them: "1,2 tỷ", "1.200 triệu đồng", "1 tỷ 200 triệu",
 * "1.200.000.000 đ", "Lồng ghép", "Theo quy định". A text that could mean two amounts, or only about one, is refused
 * with the reason; nothing is guessed and nothing is rounded. What {@link MoneyWords} writes is read back unchanged.
 */
public sealed interface MoneyReading {

    /** The text is clear. */
    record Understood(MoneyCell cell) implements MoneyReading {}

    /** The text is not taken, and why. */
    record Refused(Why why) implements MoneyReading {}

    /** Why a text is no amount. */
    enum Why {
        /** More than {@value #LONGEST} characters. */
        TOO_LONG,
        /** "1.2 tỷ", "1,200,000": dot and comma do not stand where Vietnamese puts them. */
        SEPARATORS,
        NEGATIVE,
        /** Something smaller than a đồng. */
        FRACTION,
        /** "khoảng 1 tỷ", "1-2 tỷ", "trên 500 triệu". */
        APPROXIMATE,
        OTHER_CURRENCY,
        TOO_LARGE,
        UNREADABLE
    }

    int LONGEST = 100;

    static MoneyReading of(String text) {
        return text.length() > LONGEST
                ? new Refused(Why.TOO_LONG)
                : Grammar.read(Numbers.asciiDigits(MatchKey.of(text)));
    }

    /** The words and forms; keys are as {@link MatchKey} makes them. */
    final class Grammar {

        private static final Map<String, MoneyCell> WORDS = Map.ofEntries(
                Map.entry("", MoneyCell.UNKNOWN),
                Map.entry(MatchKey.of("lồng ghép"), MoneyCell.INTEGRATED),
                Map.entry(MatchKey.of("kinh phí lồng ghép"), MoneyCell.INTEGRATED),
                Map.entry(MatchKey.of("lồng ghép kinh phí"), MoneyCell.INTEGRATED),
                Map.entry(MatchKey.of("long ghep"), MoneyCell.INTEGRATED),
                Map.entry("integrated", MoneyCell.INTEGRATED),
                Map.entry(MatchKey.of(MoneyWords.KHMER_INTEGRATED), MoneyCell.INTEGRATED),
                Map.entry(MatchKey.of("theo quy định"), MoneyCell.AS_REGULATED),
                Map.entry(MatchKey.of("theo quy định hiện hành"), MoneyCell.AS_REGULATED),
                Map.entry(MatchKey.of("theo qui định"), MoneyCell.AS_REGULATED),
                Map.entry("theo quy dinh", MoneyCell.AS_REGULATED),
                Map.entry("as regulated", MoneyCell.AS_REGULATED),
                Map.entry(MatchKey.of(MoneyWords.KHMER_AS_REGULATED), MoneyCell.AS_REGULATED));

        private static final Map<String, Integer> VIETNAMESE = Map.ofEntries(
                Map.entry("tỷ", 9),
                Map.entry("tỉ", 9),
                Map.entry("ty", 9),
                Map.entry("triệu", 6),
                Map.entry("trieu", 6),
                Map.entry("tr", 6),
                Map.entry("nghìn", 3),
                Map.entry("ngàn", 3),
                Map.entry(MatchKey.of(MoneyWords.KHMER_BILLION), 9),
                Map.entry(MatchKey.of(MoneyWords.KHMER_MILLION), 6),
                Map.entry(MatchKey.of(MoneyWords.KHMER_THOUSAND), 3));
        private static final Map<String, Integer> ENGLISH = Map.of("billion", 9, "million", 6, "thousand", 3);

        private static final Set<String> DONG =
                Set.of("đồng", "đ", "dong", "vnd", "vnđ", "₫", MatchKey.of(MoneyWords.KHMER_DONG), "đồng việt nam");

        private static final Pattern APPROXIMATE = Pattern.compile("(?:khoảng|tầm|độ|gần|hơn|trên|dưới|tối đa|tối thiểu"
                + "|không quá|từ|about|approx|over|under|up to|ca\\.?|[~≈≤≥<>±])\\s?.*\\d.*|.*\\d\\s?\\+"
                + "|.*\\d[^\\d]*(?:-|đến|hoặc|to)\\s?\\d.*");
        private static final Pattern NEGATIVE = Pattern.compile("[-−]\\s?\\d.*|\\(\\s?\\d.*\\)|âm\\s\\d.*|trừ\\s\\d.*");
        private static final Pattern CURRENCY = Pattern.compile(".*(?:[$€£¥៛]|usd|eur|đô la|đô|khr|riel|dollar).*");
        private static final Pattern PART =
                Pattern.compile("(\\d{1,3}(?: \\d{3})+(?:,\\d+)?|\\d[\\d.,]*)\\s?(\\p{L}[\\p{L}\\p{M}]*)?(?:\\s|$)");
        private static final Pattern POINT = Pattern.compile("\\d{1,15}(?:\\.(?:\\d{1,2}|\\d{4,9}))?");
        private static final Pattern SEPARATED = Pattern.compile("\\d+(?:[., ]\\d+)+");

        private Grammar() {}

        static MoneyReading read(String key) {
            MoneyCell word = WORDS.get(key);
            if (word != null) {
                return new Understood(word);
            }
            if (CURRENCY.matcher(key).matches()) {
                return new Refused(Why.OTHER_CURRENCY);
            }
            if (NEGATIVE.matcher(key).matches()) {
                return new Refused(Why.NEGATIVE);
            }
            if (APPROXIMATE.matcher(key).matches()) {
                return new Refused(Why.APPROXIMATE);
            }
            String amount = withoutCurrency(key);
            return sum(amount, amount.length() < key.length());
        }

        /** Without the name of the currency in front or behind. */
        private static String withoutCurrency(String key) {
            for (String name : DONG) {
                if (key.startsWith(name) && key.substring(name.length()).strip().matches("\\d.*")) {
                    return key.substring(name.length()).strip();
                }
            }
            return DONG.stream()
                    .filter(name -> key.endsWith(name) && endsBefore(key, key.length() - name.length()))
                    .max(Comparator.comparingInt(String::length))
                    .map(name -> key.substring(0, key.length() - name.length()).strip())
                    .orElse(key);
        }

        /** "tỷđ" is no word; before the currency stands a digit, a space, or a Khmer letter, which needs no space. */
        private static boolean endsBefore(String key, int at) {
            char before = at == 0 ? 'x' : key.charAt(at - 1);
            return Character.isDigit(before) || before == ' ' || (before >= 0x1780 && before <= 0x17FF);
        }

        /**
         * "1 tỷ 200 triệu": parts of falling units; only a single part may have decimals. "1 tỷ 2" is spoken for 1,2
         * billion and written for nothing, so that a last part needs its unit or the name of the currency.
         */
        private static MoneyReading sum(String text, boolean currency) {
            BigDecimal total = BigDecimal.ZERO;
            int unit = Integer.MAX_VALUE;
            int at = 0;
            boolean decimals = false;
            Matcher part = PART.matcher(text);
            while (part.find() && part.start() == at) {
                Integer power = power(part.group(2));
                boolean bare = part.group(2) == null && at > 0 && !currency;
                if (power == null || power >= unit || decimals || bare) {
                    return new Refused(Why.UNREADABLE);
                }
                Optional<BigDecimal> number = number(part.group(1), ENGLISH.containsKey(word(part.group(2))));
                if (number.isEmpty()) {
                    boolean separated = SEPARATED.matcher(part.group(1)).matches();
                    return new Refused(separated ? Why.SEPARATORS : Why.UNREADABLE);
                }
                decimals = number.get().scale() > 0;
                if (decimals && at > 0) {
                    return new Refused(Why.UNREADABLE);
                }
                total = total.add(number.get().movePointRight(power));
                unit = power;
                at = part.end();
            }
            return at == 0 || at < text.length() ? new Refused(Why.UNREADABLE) : whole(total);
        }

        private static @Nullable Integer power(@Nullable String unit) {
            String word = word(unit);
            return word.isEmpty() ? Integer.valueOf(0) : VIETNAMESE.getOrDefault(word, ENGLISH.get(word));
        }

        private static String word(@Nullable String unit) {
            return unit == null ? "" : unit;
        }

        private static Optional<BigDecimal> number(String digits, boolean english) {
            if (english) {
                return POINT.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
            }
            return Numbers.parse(digits);
        }

        private static MoneyReading whole(BigDecimal total) {
            if (total.stripTrailingZeros().scale() > 0) {
                return new Refused(Why.FRACTION);
            }
            return total.compareTo(BigDecimal.valueOf(Money.LARGEST.dong())) > 0
                    ? new Refused(Why.TOO_LARGE)
                    : new Understood(MoneyCell.of(total.longValueExact()));
        }
    }
}
