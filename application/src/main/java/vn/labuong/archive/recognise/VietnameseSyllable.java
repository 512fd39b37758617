package vn.labuong.archive.recognise;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.labuong.shared.text.Texts;

/**
 * Whether a group of letters can be a syllable of Vietnamese: a beginning, a rhyme and a tone that the language has
 * together. Tells text from what a wrong encoding or a bad recognition left, without a list of words.
 */
public final class VietnameseSyllable {

    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");

    /** Longest first. */
    private static final List<String> BEGINNINGS = List.of(
            "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l",
            "m", "n", "p", "r", "s", "t", "v", "x", "");

    private static final Set<String> RHYMES = Set.of((""
                    + "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
                    + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu "
                    + "iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng "
                    + "oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
                    + "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyn "
                    + "uynh uyên uyêt uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
                    + "y ych yêm yên yêng yêt yêu yn ynh yt yu")
            .split(" "));

    /** After qu, whose u belongs to the beginning, y opens what i opens elsewhere. */
    private static final Set<String> AFTER_QU = Set.of(
            "a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân ât ây e en eo et ê êch ên êt ôc ơ ơi y yên yêt yn ynh yt ych yu"
                    .split(" "));

    private static final Set<String> FRONT = new HashSet<>(List.of("e", "ê", "i", "y"));

    private VietnameseSyllable() {}

    /** In any case, in NFC or NFD; a word without marks counts where it could be written so. */
    public static boolean is(String word) {
        if (word.isEmpty() || word.length() > 14) {
            return false;
        }
        var marks = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = TONE.matcher(marks).replaceAll("");
        int tones = marks.length() - bare.length();
        if (tones > 1) {
            return false;
        }
        char tone = tones == 0 ? 0 : toneOf(marks);
        return BEGINNINGS.stream().anyMatch(beginning -> fits(Texts.nfc(bare), beginning, tone));
    }

    /** Has a letter or a tone that unmarked Latin has not. */
    public static boolean isMarked(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).length() > word.length()
                || word.indexOf('đ') >= 0
                || word.indexOf('Đ') >= 0;
    }

    private static char toneOf(String marks) {
        var found = TONE.matcher(marks);
        return found.find() ? found.group().charAt(0) : 0;
    }

    private static boolean fits(String syllable, String beginning, char tone) {
        if (!syllable.startsWith(beginning)) {
            return false;
        }
        var rhyme = syllable.substring(beginning.length());
        boolean known = beginning.equals("qu")
                ? AFTER_QU.contains(rhyme)
                : RHYMES.contains(rhyme) || (beginning.equals("gi") && rhyme.isEmpty());
        if (!known || !spelt(beginning, rhyme)) {
            return false;
        }
        boolean stopped = STOPPED.matcher(rhyme).matches();
        return !stopped || tone == '\u0301' || tone == '\u0323';
    }

    /** k, gh and ngh stand before e, ê, i; c, g and ng before all others. */
    private static boolean spelt(String beginning, String rhyme) {
        boolean front = !rhyme.isEmpty() && FRONT.contains(rhyme.substring(0, 1));
        return switch (beginning) {
            case "k", "gh", "ngh" -> front;
            case "c", "ng" -> !front;
            default -> true;
        };
    }
}
