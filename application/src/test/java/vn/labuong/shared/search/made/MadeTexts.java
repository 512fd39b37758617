package vn.labuong.shared.search.made;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts of Vietnamese, English and Khmer from a seed: invented words as frequent as words are (the n-th one 1/n as often as
 * the first), a tenth of the Vietnamese without marks.
 */
public final class MadeTexts {

    private static final String[] ONSETS = "b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x".split(" ");

    private static final String[] RHYMES =
            ("a à á ạ an àn án anh ành ánh ao áo ăn ắn âm ấm ân ần âu ầu e è em ém ên ền ệnh i ì í iên iền iện"
                            + " inh ình ính o ó oa òa hoá on òn ong òng ô ồ ổ ôn ồn ông ồng ơ ờ ởi ơn u ù ú ục ui un ung ùng ương ường ưởng uyên uyền")
                    .split(" ");

    private static final String[] ENGLISH =
            ("right law child peace people women report plan school duty court health labour"
                            + " culture nation press family minority village teacher")
                    .split(" ");

    private static final String[] ENDINGS = {"", "s", "ing", "ed", "al", "ful", "ity", "ment"};

    private static final String[] KHMER =
            ("សិទ្ធិ មនុស្ស កុមារ ស្ត្រី សន្តិភាព ច្បាប់ ប្រជាជន សាលា គ្រួសារ ភូមិ ខេត្ត ជាតិ ការ និង របស់ ដែល មាន បាន"
                            + " ទាំងអស់ ការពារ អភិវឌ្ឍ សុខភាព អប់រំ វប្បធម៌ សាសនា យុវជន គ្រូ សៀវភៅ ព័ត៌មាន ផែនការ")
                    .split(" ");

    private static final String[] KHMER_ONSETS = "កខគឃងចឆជញដតថទធនបផពភមយរលវសហអ".split("");

    private static final String[] KHMER_RHYMES =
            "ា ាន ាត ាយ ារ ាំង ិ ិត ិន ី ឹក ុក ុង ុន ូ ូល ូន ួន ើ ើន ៀន ៀប េ េង ែ ែក ៃ ោ ោក ោះ ៅ ុំ ំ ះ".split(" ");

    private final Random random;
    private final List<String> vietnamese = new ArrayList<>();
    private final List<String> english = new ArrayList<>();
    private final List<String> khmer = new ArrayList<>();

    public MadeTexts(long seed) {
        this.random = new Random(seed);
        for (var onset : ONSETS) {
            for (var rhyme : RHYMES) {
                vietnamese.add(onset + rhyme);
            }
        }
        for (var first : ENGLISH) {
            for (var second : ENGLISH) {
                for (var ending : ENDINGS) {
                    english.add(first.equals(second) ? first + ending : first + second + ending);
                }
            }
        }
        for (var first : KHMER) {
            khmer.add(first);
            for (var second : KHMER) {
                khmer.add(first + second);
            }
        }
        for (var onset : KHMER_ONSETS) {
            for (var rhyme : KHMER_RHYMES) {
                khmer.add(onset + rhyme);
            }
        }
        Collections.shuffle(vietnamese, random);
        Collections.shuffle(english, random);
        Collections.shuffle(khmer, random);
    }

    /** vi in six of ten, en in two, km in two. */
    public String language() {
        return List.of("vi", "vi", "vi", "vi", "vi", "vi", "en", "en", "km", "km")
                .get(random.nextInt(10));
    }

    /** That many words, in Khmer in runs of some words each. */
    public String text(String language, int words) {
        boolean bare = language.equals("vi") && random.nextInt(10) == 0;
        var row = IntStream.range(0, words).mapToObj(at -> word(language)).toList();
        if (!language.equals("km")) {
            var text = String.join(" ", row);
            return bare ? bare(text) : text;
        }
        return row.stream()
                .map(word -> random.nextInt(5) == 0 ? word + " " : word)
                .collect(Collectors.joining())
                .strip();
    }

    public String word(String language) {
        var words = words(language);
        return words.get((int) Math.pow(words.size(), random.nextDouble()) - 1);
    }

    private List<String> words(String language) {
        return switch (language) {
            case "en" -> english;
            case "km" -> khmer;
            default -> vietnamese;
        };
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** That many names out of a number of them, perhaps the same twice. */
    public List<String> some(String name, int outOf, int count) {
        return IntStream.range(0, count).mapToObj(at -> name + below(outOf)).toList();
    }

    /** Without marks, as many type. */
    public static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036F]", "")
                .replace('đ', 'd');
    }
}
