package vn.labuong.organisation;

import java.util.Locale;

/** A province at a time: the An Giang of code 89 and the An Giang of code 91 are two territories. */
public record Territory(
        String id,
        String gsoCode,
        String nameVi,
        String nameEn,
        String nameKm,
        Period period,
        String legalBasis,
        Certainty certainty,
        String note) {

    /** The name in the reader's language. */
    public String name(Locale locale) {
        if ("en".equals(locale.getLanguage())) {
            return nameEn;
        }
        return "km".equals(locale.getLanguage()) ? nameKm : nameVi;
    }
}
