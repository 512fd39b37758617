package vn.labuong.shared.text;

import java.text.Normalizer;
import java.util.List;

/** What peers' indexes were measured to miss: a text and a query that a reader takes for the same. */
public final class SearchCases {

    /**
     * A text that must be found, or must not.
     *
     * @param name what is tried
     */
    public record Case(String name, String text, String query, boolean found) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String RIGHTS = "Quyền con người và quyền trẻ em ở Đồng Tháp";
    private static final String NFD = Normalizer.normalize(RIGHTS, Normalizer.Form.NFD);
    private static final String NO_SPACE = "\u200B";

    private SearchCases() {}

    /** The nineteen cases. */
    public static List<Case> measured() {
        return List.of(
                new Case("an finds An Giang", "Tỉnh An Giang", "an", true),
                new Case("no marks in the query", RIGHTS, "quyen tre em o dong thap", true),
                new Case("decomposed text", NFD, "quyền trẻ em Đồng Tháp", true),
                new Case("decomposed query", RIGHTS, Normalizer.normalize("quyền trẻ", Normalizer.Form.NFD), true),
                new Case("decomposed text, no marks in the query", NFD, "quyen con nguoi", true),
                new Case(
                        "vowel and tone apart, as CP1258 has them", "Quyê\u0300n con ngươ\u0300i", "quyền người", true),
                new Case("tone on the other vowel", "hoà bình", "hòa bình", true),
                new Case("and the other way round", "Thúy, khỏe, thủy", "thuý khoẻ thuỷ", true),
                new Case("i for y", "quí trọng, kĩ thuật, Lục Sĩ Thành", "quý kỹ sỹ", true),
                new Case("y for i", "quý trọng, lý luận", "quí lí", true),
                new Case("Eth for D with stroke", "\u00D0ồng Tháp", "đồng", true),
                new Case("African D for D with stroke", "\u0189ồng Tháp", "đồng", true),
                new Case("Khmer word in a run", "ការការពារសិទ្ធិមនុស្សនិងសន្តិភាព", "សិទ្ធិមនុស្ស", true),
                new Case("another Khmer word in a run", "សន្តិភាពសម្រាប់កុមារទាំងអស់", "កុមារ", true),
                new Case("zero-width space in the text", "សិទ្ធិ" + NO_SPACE + "មនុស្ស", "សិទ្ធិមនុស្ស", true),
                new Case("zero-width space in the query", "សិទ្ធិមនុស្ស", "សិទ្ធិ" + NO_SPACE + "មនុស្ស", true),
                new Case("Khmer signs in another order", "\u179F\u17D2\u179A\u17D2\u178F\u17B8", "ស្ត្រី", true),
                new Case("and in a third", "\u179F\u17B8\u17D2\u178F\u17D2\u179A និងកុមារ", "ស្ត្រី", true),
                new Case("Khmer digits", "ឆ្នាំ២០២៥", "2025", true));
    }

    /** More of the kind, and what must stay apart. */
    public static List<Case> more() {
        return List.of(
                new Case("ASCII digits", "ឆ្នាំ 2025", "២០២៥", true),
                new Case("coeng is never dropped", "សរី", "ស្រី", false),
                new Case("nor brought in", "ស្រី", "សរី", false),
                new Case("stroke between words", "nam/nữ bình đẳng", "nữ", true),
                new Case("no word namnu", "nam/nữ bình đẳng", "namnu", false),
                new Case("hyphen between words", "phụ nữ-trẻ em", "trẻ", true),
                new Case("number as a whole", "Nghị quyết 27-NQ/TW ngày 9/11", "27-NQ/TW", true),
                new Case("number in another dress", "Nghị quyết 27-NQ/TW ngày 9/11", "27/NQ-TW", true),
                new Case("number in one word", "Nghị quyết 27-NQ/TW ngày 9/11", "27nqtw", true),
                new Case("number by part", "Nghị quyết 27-NQ/TW ngày 9/11", "NQ", true),
                new Case("another number", "Nghị quyết 27-NQ/TW ngày 9/11", "9-NQ/TW", false),
                new Case("name with an apostrophe", "người H'Mông", "hmong", true),
                new Case("possessive", "women\u2019s rights", "women right", true),
                new Case("plural", "the child's right", "rights", true),
                new Case("is, Laos and class are no plurals", "is Laos class", "lao", false),
                new Case("no stop words", "là the an", "là the an", true),
                new Case("no-break space", "quyền\u00A0trẻ\u00A0em", "trẻ em", true),
                new Case("soft hyphen", "tuyên tru\u00ADyền", "truyền", true),
                new Case("deprecated tone marks", "Hoa\u0300ng hoa\u0340, a\u0341o", "hoàng hoà áo", true),
                new Case("tone before circumflex", "quye\u0300\u0302n", "quyền", true),
                new Case("joiners in a syllable", "ស\u17D2\u200D\u178F\u200C\u17D2\u179A\u2060ី", "ស្ត្រី", true),
                new Case("inherent vowels", "ក\u17B4ុម\u17B5ារ", "កុមារ", true),
                new Case("deprecated independent vowels", "\u17A4ហារ \u17A3ក្សរ", "អាហារ អក្សរ", true),
                new Case("vowels in two parts", "ក\u17C1\u17B8ត ក\u17C1\u17B6ះ", "កើត កោះ", true),
                new Case("coeng da and ta", "បណ្ដាញ", "បណ្តាញ", true),
                new Case("space inside a Khmer word", "សិទ្ធិមនុ ស្ស", "សិទ្ធិមនុស្ស", true),
                new Case(
                        "three languages in a line",
                        "Ngày 20/11 សិទ្ធិកុមារ children's day",
                        "កុមារ children ngày",
                        true),
                new Case("full-width letters and ligatures", "ＵＮＩＣＥＦ \uFB01nal", "unicef final", true));
    }
}
