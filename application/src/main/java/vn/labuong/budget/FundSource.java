package vn.labuong.budget;

import java.util.Locale;

/**
 * Where money comes from; the list is kept by people of the programme.
 *
 * @param open whether new lines may name it; a closed source stays in the lines that have it
 * @param version to be given back by whoever changes it
 */
public record FundSource(String code, int position, String vi, String en, String km, boolean open, int version) {

    /** Its name in the reader's language. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> en;
            case "km" -> km;
            default -> vi;
        };
    }
}
