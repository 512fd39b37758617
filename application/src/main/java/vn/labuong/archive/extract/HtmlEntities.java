package vn.labuong.archive.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that web pages write by name or number. */
final class HtmlEntities {

    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");

    /** From U+00A0 to U+00FF. */
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg "
                    + "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc "
                    + "Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute "
                    + "Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml "
                    + "aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde "
                    + "ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final Map<String, Integer> NAMES = names();

    private HtmlEntities() {}

    private static Map<String, Integer> names() {
        var names = new HashMap<String, Integer>(Map.of(
                "amp", 0x26, "lt", 0x3C, "gt", 0x3E, "quot", 0x22, "apos", 0x27, "ndash", 0x2013, "mdash", 0x2014,
                "hellip", 0x2026, "bull", 0x2022));
        names.putAll(Map.of("lsquo", 0x2018, "rsquo", 0x2019, "ldquo", 0x201C, "rdquo", 0x201D));
        int at = 0xA0;
        for (var name : LATIN.split(" ", -1)) {
            names.put(name, at++);
        }
        return Map.copyOf(names);
    }

    /** An unknown name stays as it is written. */
    static String replaced(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String name) {
        if (!name.startsWith("#")) {
            return NAMES.containsKey(name) ? Character.toString(NAMES.get(name)) : "&" + name + ";";
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int number = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean sensible = Character.isValidCodePoint(number) && number > 0 && !(number >= 0xD800 && number <= 0xDFFF);
        return sensible ? Character.toString(number) : "\uFFFD";
    }
}
