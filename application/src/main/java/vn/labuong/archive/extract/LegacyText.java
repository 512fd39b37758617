package vn.labuong.archive.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.labuong.archive.recognise.VietnameseSyllable;
import vn.labuong.shared.text.LegacyVietnamese;
import vn.labuong.shared.text.Texts;

/** Converts runs of a paragraph from encodings before Unicode, by the font's name and by what their letters spell. */
final class LegacyText {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u00A0\\p{Punct}&&[^\\u00AD]]+|\\d+");

    private static final Pattern KHMER_FONT = Pattern.compile(
            "(limon|abc[- ]?(text|zoo|khmer|r[0-9]|s[0-9])|khek|zero[- ]?space|kh[- ]metal|fk[0-9]|truth).*");

    private static final int FEWEST_WORDS = 5;
    private static final double SURE = 0.85;
    private static final double DOUBTED = 0.6;

    /** A piece of text in one font; the font's name is empty where none is known. */
    record Run(String text, String font) {}

    /** The paragraph as it is to be read. */
    record Converted(String text, List<ConvertedRun> runs, boolean legacyKhmer) {}

    /** Behind the name of a font that nobody named: the encoding was told by the bytes. */
    private static final String BY_EVIDENCE = "?";

    private LegacyText() {}

    /** A font that stands for an encoding told by the bytes alone. */
    static String fontOf(LegacyVietnamese encoding) {
        return switch (encoding) {
                    case TCVN3 -> ".VnTime";
                    case TCVN3_CAPITALS -> ".VnTimeH";
                    case VNI -> "VNI-Times";
                    case VPS -> "VPS Times";
                }
                + BY_EVIDENCE;
    }

    /** Font names of PDF begin with a tag for the part of the font that is embedded. */
    static String plainName(String font) {
        return font.matches("[A-Z]{6}\\+.*") ? font.substring(7) : font;
    }

    static boolean isKhmerFont(String font) {
        return KHMER_FONT.matcher(font.toLowerCase(Locale.ROOT)).matches();
    }

    /** Runs that follow each other in one encoding are converted together: a letter of VNI may lie across two. */
    static Converted convert(List<Run> runs) {
        var text = new StringBuilder();
        var converted = new ArrayList<ConvertedRun>();
        boolean khmer = false;
        for (int from = 0, to; from < runs.size(); from = to) {
            var encoding = encoding(runs.get(from));
            var stored = new StringBuilder(runs.get(from).text());
            khmer |= isKhmerFont(runs.get(from).font());
            for (to = from + 1; to < runs.size() && encoding(runs.get(to)).equals(encoding); to++) {
                stored.append(runs.get(to).text());
                khmer |= isKhmerFont(runs.get(to).font());
            }
            boolean evident = runs.get(from).font().endsWith(BY_EVIDENCE);
            var run = encoding.map(known -> named(stored.toString(), known).map(one -> evident ? capped(one) : one))
                    .orElseGet(() -> unnamed(
                            stored.toString(),
                            isKhmerFont(runs.get(runs.size() - 1).font())));
            text.append(run.map(ConvertedRun::text).orElse(Texts.nfc(stored.toString())));
            run.ifPresent(converted::add);
        }
        return new Converted(text.toString(), converted, khmer);
    }

    private static Optional<LegacyVietnamese> encoding(Run run) {
        return LegacyVietnamese.ofFont(plainName(run.font())).filter(known -> known.canHold(run.text()));
    }

    /** What the font says holds, unless the text is Vietnamese only as it stands. */
    private static Optional<ConvertedRun> named(String stored, LegacyVietnamese encoding) {
        var text = encoding.toUnicode(stored);
        if (text.equals(Texts.nfc(stored))) {
            return Optional.empty();
        }
        double after = vietnamese(text);
        double before = vietnamese(stored);
        if (before > after && before >= SURE && hasMarks(stored)) {
            return Optional.empty();
        }
        return Optional.of(new ConvertedRun(stored, text, encoding, after));
    }

    /** Without a font's word only enough text that spells nothing before and Vietnamese after is believed. */
    static Optional<ConvertedRun> unnamed(String stored, boolean otherwiseKnown) {
        if (otherwiseKnown || stored.chars().allMatch(c -> c < 0x80) || vietnamese(stored) > DOUBTED) {
            return Optional.empty();
        }
        Optional<ConvertedRun> best = Optional.empty();
        for (var encoding : List.of(LegacyVietnamese.TCVN3, LegacyVietnamese.VNI, LegacyVietnamese.VPS)) {
            if (encoding.canHold(stored)) {
                var text = encoding.toUnicode(stored);
                double after = vietnamese(text);
                boolean better = best.isEmpty() || after > best.get().confidence();
                if (better && after >= SURE && words(text) >= FEWEST_WORDS && hasMarks(text)) {
                    best = Optional.of(new ConvertedRun(stored, text, encoding, after));
                }
            }
        }
        return best.map(LegacyText::capped);
    }

    private static ConvertedRun capped(ConvertedRun run) {
        return new ConvertedRun(
                run.original(), run.text(), run.encoding(), Math.min(ConvertedRun.UNNAMED, run.confidence()));
    }

    /** The share of the words that are spelt as Vietnamese is; 0 where there is no word. */
    static double vietnamese(String text) {
        long good = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isBlank())
                .filter(VietnameseSyllable::is)
                .count();
        return (double) good / Math.max(1, words(text));
    }

    private static long words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isBlank()).count();
    }

    private static boolean hasMarks(String text) {
        return VietnameseSyllable.isMarked(text);
    }
}
