package vn.labuong.shared.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The letters of the encodings before Unicode: what is stored, and the letter that the font draws for it. */
final class LegacyLetters {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** TCVN 5712:1993 (VN3): one character a letter, first the stored ones, then as many letters. */
    static final Map<String, String> TCVN3 = oneByOne("""
            µ¸¶·¹ àáảãạ
            ¨»¾¼½Æ ăằắẳẵặ
            ©ÇÊÈÉË âầấẩẫậ
            ® đ
            ÌÐÎÏÑ èéẻẽẹ
            ªÒÕÓÔÖ êềếểễệ
            ×ÝØÜÞ ìíỉĩị
            ßãáâä òóỏõọ
            «åèæçé ôồốổỗộ
            ¬êíëìî ơờớởỡợ
            ïóñòô ùúủũụ
            \u00ADõøö÷ù ưừứửữự
            úýûüþ ỳýỷỹỵ
            ¡¢§£¤¥¦ ĂÂĐÊÔƠƯ
            """);

    /** VNI-Windows: a letter and its mark are two characters; capitals have either form of the mark. */
    static final Map<String, String> VNI = inBothCases("""
            aø aù aû aõ aï = à á ả ã ạ
            aê aè aé aú aü aë = ă ằ ắ ẳ ẵ ặ
            aâ aà aá aå aã aä = â ầ ấ ẩ ẫ ậ
            ñ = đ
            eø eù eû eõ eï = è é ẻ ẽ ẹ
            eâ eà eá eå eã eä = ê ề ế ể ễ ệ
            ì í æ ó ò = ì í ỉ ĩ ị
            oø où oû oõ oï = ò ó ỏ õ ọ
            oâ oà oá oå oã oä = ô ồ ố ổ ỗ ộ
            ô ôø ôù ôû ôõ ôï = ơ ờ ớ ở ỡ ợ
            uø uù uû uõ uï = ù ú ủ ũ ụ
            ö öø öù öû öõ öï = ư ừ ứ ử ữ ự
            yø yù yû yõ î = ỳ ý ỷ ỹ ỵ
            """);

    /**
     * VPS: one character a letter, from the number that begins the row; a point where the character is what it seems.
     * Some capitals lie where others have control characters.
     */
    static final Map<String, String> VPS = byNumber("""
            02 ẠẬẶẸỆ
            10 ỊỌỘỢỤỰ...Ỵ..ẪỮ..
            80 ÀẢÃẤẦẨọỗĂếềểệẮẰẲ
            90 Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ
            A0 .ắằẳẵặỠớÙờởỡŨỨợỪ
            B0 ổỬỲỸÍÌộỈĨÓửữÒỎÕự
            C0 ầÁÂấẩẫậđẻÉÊẹỉễịỹ
            D0 ƯỦồốÔỏơÈừứÚũưÝẺ.
            E0 àáâãảạă.èéêẽìí.ĩ
            F0 ẴĐòóôõ.Ơụùúủ.ỶẼỳ
            """);

    private LegacyLetters() {}

    /** From 80 to 9F programs store either that number or the character that Windows shows for it. */
    private static Map<String, String> byNumber(String table) {
        var letters = new HashMap<String, String>();
        table.lines().map(line -> line.split(" ", 2)).forEach(columns -> {
            int first = Integer.parseInt(columns[0], 16);
            for (int at = 0; at < columns[1].length(); at++) {
                var letter = columns[1].substring(at, at + 1);
                if (!letter.equals(".")) {
                    byte[] stored = {(byte) (first + at)};
                    letters.put(new String(stored, StandardCharsets.ISO_8859_1), letter);
                    letters.put(new String(stored, WINDOWS).replace('\uFFFD', (char) (first + at)), letter);
                }
            }
        });
        return Map.copyOf(letters);
    }

    private static Map<String, String> oneByOne(String table) {
        var letters = new HashMap<String, String>();
        table.lines().map(line -> line.split(" ", 2)).forEach(columns -> {
            for (int at = 0; at < columns[0].length(); at++) {
                letters.put(columns[0].substring(at, at + 1), columns[1].substring(at, at + 1));
            }
        });
        return Map.copyOf(letters);
    }

    private static Map<String, String> inBothCases(String table) {
        var letters = new HashMap<String, String>();
        table.lines().map(line -> line.split(" = ", 2)).forEach(columns -> {
            var stored = columns[0].split(" ", -1);
            var drawn = columns[1].split(" ", -1);
            for (int at = 0; at < stored.length; at++) {
                var capital = drawn[at].toUpperCase(Locale.ROOT);
                letters.put(stored[at], drawn[at]);
                letters.put(stored[at].toUpperCase(Locale.ROOT), capital);
                letters.put(stored[at].substring(0, 1).toUpperCase(Locale.ROOT) + stored[at].substring(1), capital);
            }
        });
        return Map.copyOf(letters);
    }
}
