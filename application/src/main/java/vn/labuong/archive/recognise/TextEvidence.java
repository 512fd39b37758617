package vn.labuong.archive.recognise;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text's own letters say about it: counts, without a judgement.
 *
 * @param letters of any script
 * @param khmer letters and signs of Khmer
 * @param foreign letters of neither Latin nor Khmer
 * @param khmerClusters heads of Khmer clusters
 * @param khmerFaults Khmer signs that stand on nothing
 * @param words runs of Latin letters, with the digits among them
 * @param latin their letters
 * @param vietnamese runs that can be a syllable of Vietnamese
 * @param marked of these, runs with a mark
 * @param english runs that are among the commonest words of English
 * @param single runs of one letter
 * @param unreadable replacement characters, private characters and control characters
 */
public record TextEvidence(
        int letters,
        int khmer,
        int foreign,
        int khmerClusters,
        int khmerFaults,
        int words,
        int latin,
        int vietnamese,
        int marked,
        int english,
        int single,
        int unreadable) {

    private static final Pattern LATIN_RUN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\u0300-\\u036F0-9]*");

    /** In running English they are two of five words, in text of another language or in noise next to none. */
    private static final Set<String> ENGLISH = Set.of(
            ("the of and to in is that for it as was with be by on not he his but at are this have from or had an they which "
                            + "one you were her all she there would their we him been has when who will no more if out so "
                            + "what up its about into than them can only other time new some could these two may then do "
                            + "first any my now such like our over me even most made after also did many off before must "
                            + "well where much your way down should because long each just those people state very make "
                            + "still world between life being under day same another while last might us great old year "
                            + "since against go came right rights use human shall every everyone without law work public "
                            + "section page report information education children women")
                    .split(" "));

    /** Counts through the text once. */
    public static TextEvidence of(String text) {
        var letters = new Letters();
        text.codePoints().forEach(letters::count);
        var runs = new Runs();
        LATIN_RUN.matcher(text).results().forEach(run -> runs.count(run.group()));
        return new TextEvidence(
                letters.all,
                letters.khmer,
                letters.foreign,
                letters.clusters,
                KhmerSpelling.faults(text),
                runs.words,
                runs.latin,
                runs.vietnamese,
                runs.marked,
                runs.english,
                runs.single,
                letters.unreadable);
    }

    /** Share of the Latin words that are Vietnamese syllables or common English words; 0 where there is no word. */
    public double known() {
        return share(vietnamese + english, words);
    }

    /** The language that the text is surely enough in; empty for noise, for too little text and for other languages. */
    public Optional<TextLanguage> language() {
        if (khmer * 2 > letters && khmerClusters >= 5) {
            return khmerFaults * 10 <= khmerClusters ? Optional.of(TextLanguage.KM) : Optional.empty();
        }
        if (words < 3) {
            return Optional.empty();
        }
        if (share(vietnamese, words) >= 0.6 && share(marked, words) >= 0.2) {
            return Optional.of(TextLanguage.VI);
        }
        return share(english, words) >= 0.2 && share(marked, words) < 0.2
                ? Optional.of(TextLanguage.EN)
                : Optional.empty();
    }

    /** Mean length of a Latin word; 0 where there is none. */
    public double wordLength() {
        return share(latin, words);
    }

    static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.min(1e9, part / whole);
    }

    private static final class Letters {
        private int all;
        private int khmer;
        private int foreign;
        private int clusters;
        private int unreadable;

        private void count(int c) {
            int type = Character.getType(c);
            if (c == 0xFFFD
                    || type == Character.PRIVATE_USE
                    || type == Character.SURROGATE
                    || type == Character.UNASSIGNED
                    || (type == Character.CONTROL && !Character.isWhitespace(c))) {
                unreadable++;
            } else if (KhmerSpelling.isKhmer(c)) {
                all++;
                khmer++;
                clusters += KhmerSpelling.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                all++;
                foreign += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 0 : 1;
            }
        }
    }

    private static final class Runs {
        private int words;
        private int latin;
        private int vietnamese;
        private int marked;
        private int english;
        private int single;

        private void count(String run) {
            words++;
            latin += run.length();
            single += run.length() == 1 ? 1 : 0;
            if (ENGLISH.contains(run.toLowerCase(Locale.ROOT))) {
                english++;
            } else if (VietnameseSyllable.is(run)) {
                vietnamese++;
                marked += VietnameseSyllable.isMarked(run) ? 1 : 0;
            }
        }
    }
}
