package vn.labuong.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keyboards typed for fonts before Unicode comes back as the words people meant. */
class LegacyVietnameseTests {

    private static final String EVERY_LETTER =
            "aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";

    private static Stream<String> words() throws IOException {
        var shared = Objects.requireNonNull(System.getProperty("labuong.shared"));
        var plan = Files.readString(Path.of(shared, "plan", "ke-hoach-an-giang-2023-2028.txt"));
        var letters = EVERY_LETTER.codePoints().mapToObj(Character::toString).toList();
        var made = letters.stream()
                .flatMap(one -> letters.stream().map(other -> "ngh" + one + "t" + other + " " + one + "–1"));
        return Stream.concat(Stream.of(Texts.clean(plan).split(" ")), made);
    }

    @Test
    void givesBackEveryWordInSmallLettersTypedForTcvn3() throws IOException {
        assertThat(words().map(word -> word.toLowerCase(Locale.forLanguageTag("vi"))))
                .allSatisfy(word -> assertThat(LegacyVietnamese.TCVN3.toUnicode(LegacyTyping.tcvn3(word)))
                        .isEqualTo(word));
    }

    @Test
    void givesBackEveryWordInCapitalsTypedForTheCapitalFontsOfTcvn3() throws IOException {
        assertThat(words().map(word -> word.toUpperCase(Locale.forLanguageTag("vi"))))
                .allSatisfy(word -> assertThat(LegacyVietnamese.TCVN3_CAPITALS.toUnicode(LegacyTyping.tcvn3(word)))
                        .isEqualTo(word));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesBackEveryWordTypedForVni(boolean capitalMarks) throws IOException {
        assertThat(words().flatMap(word -> Stream.of(word, word.toUpperCase(Locale.forLanguageTag("vi")))))
                .allSatisfy(word -> assertThat(LegacyVietnamese.VNI.toUnicode(LegacyTyping.vni(word, capitalMarks)))
                        .isEqualTo(word));
    }

    @ParameterizedTest
    @CsvSource({
        "TCVN3, Céng hßa X· héi, Cộng hòa Xã hội",
        "TCVN3, §¬n vÞ chñ tr×, Đơn vị chủ trì",
        "TCVN3, Ch\u00AD¬ng tr×nh, Chương trình",
        "TCVN3, Uû ban, Uỷ ban",
        "TCVN3_CAPITALS, ñy ban nh©n d©n, ỦY BAN NHÂN DÂN",
        "VNI, Coäng hoøa Xaõ hoäi, Cộng hòa Xã hội",
        "VNI, Ñôn vò chuû trì, Đơn vị chủ trì",
        "VNI, UÛY BAN NHAÂN DAÂN, ỦY BAN NHÂN DÂN",
        "VNI, Uûy ban – ngöôøi, Ủy ban – người",
        "VNI, 'Quyû, thò xaõ 2023-2028', 'Quỷ, thị xã 2023-2028'"
    })
    void readsWhatOfficesTyped(LegacyVietnamese encoding, String typed, String meant) {
        assertThat(encoding.toUnicode(typed)).isEqualTo(meant);
    }

    /** The fonts of TCVN3 have no capitals with a tone: what looked like "Ủy" was typed as "ủy", or in two fonts. */
    @Test
    void losesTheCaseOfACapitalWithAToneInTcvn3() {
        assertThat(LegacyVietnamese.TCVN3.toUnicode(LegacyTyping.tcvn3("Ủy ban")))
                .isEqualTo("ủy ban");
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime, TCVN3",
        ".vntime, TCVN3",
        ".VnTimeH, TCVN3_CAPITALS",
        ".VnArial NarrowH, TCVN3_CAPITALS",
        "VNI-Times, VNI",
        "vni-helve, VNI",
        "VNI Times, VNI"
    })
    void knowsTheEncodingByTheFont(String font, LegacyVietnamese encoding) {
        assertThat(LegacyVietnamese.ofFont(font)).contains(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Times New Roman", "Vn", "VnTime", "Arial", "Univers", "VNIVERSE", "Khmer OS"})
    void leavesOtherFontsAlone(String font) {
        assertThat(LegacyVietnamese.ofFont(font)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ủy ban", "U\u0309y ban", "đ", "ក្រុង"})
    void knowsUnicodeThatOnlyBearsALegacyFont(String text) {
        assertThat(Stream.of(LegacyVietnamese.values())).noneMatch(encoding -> encoding.canHold(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Céng hßa", "“Coäng hoøa” – 5 €…"})
    void takesLatinLettersWithAnyPunctuation(String text) {
        assertThat(Stream.of(LegacyVietnamese.values())).allMatch(encoding -> encoding.canHold(text));
    }
}
