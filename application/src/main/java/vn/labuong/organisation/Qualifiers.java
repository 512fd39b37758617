package vn.labuong.organisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.labuong.shared.text.MatchKey;

/** Words beside a name that do not change who is meant. Words that narrow it ("miền núi", "tỉnh Kiên Giang") are not here. */
final class Qualifiers {

    private static final List<List<String>> BEFORE = phrases("đề nghị", "kính đề nghị", "mời", "phối hợp với", "giao");

    private final List<List<String>> after;

    Qualifiers(String home) {
        var place = MatchKey.of(home);
        this.after = phrases(
                "liên quan",
                "có liên quan",
                "tỉnh",
                "của tỉnh",
                "trong tỉnh",
                "trên địa bàn tỉnh",
                "chủ trì",
                "phối hợp",
                place,
                "tỉnh " + place,
                "trên địa bàn tỉnh " + place);
    }

    /** How many words from here are harmless; 0 when the first is not. */
    int lengthAt(CellWords words, int at, boolean atStart) {
        return (atStart ? BEFORE : after)
                .stream()
                        .filter(phrase -> stands(phrase, words, at))
                        .mapToInt(List::size)
                        .findFirst()
                        .orElse(0);
    }

    private static boolean stands(List<String> phrase, CellWords words, int at) {
        for (int k = 0; k < phrase.size(); k++) {
            boolean same = at + k < words.size()
                    && words.word(at + k).key().equals(phrase.get(k))
                    && (k == 0 || words.word(at + k).gap() == CellWords.Gap.NONE);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Longest first, so that "tỉnh An Giang" is not cut after "tỉnh". */
    private static List<List<String>> phrases(String... texts) {
        return Arrays.stream(texts)
                .map(text -> List.of(text.split(" ")))
                .sorted(Comparator.comparingInt((List<String> phrase) -> phrase.size())
                        .reversed())
                .toList();
    }
}
