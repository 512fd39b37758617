package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.portal.version.Version;

/** A version in a list of them; {@code restores} is the number of the one that it brought back, {@code previous} of the one before. */
record VersionRow(
        int number,
        String at,
        String by,
        String act,
        @Nullable Integer restores,
        boolean now,
        boolean shown,
        @Nullable Integer previous) {

    /**
     * The versions as rows.
     *
     * @param written the last one; {@code shown} the one that everybody sees, 0 for none
     * @param people names by user names
     */
    static List<VersionRow> of(
            List<Version> versions,
            int written,
            int shown,
            Map<String, String> people,
            ExhibitionTexts texts,
            Locale locale) {
        List<VersionRow> rows = new ArrayList<>();
        for (int at = 0; at < versions.size(); at++) {
            Version version = versions.get(at);
            Integer previous = at + 1 < versions.size() ? versions.get(at + 1).number() : null;
            rows.add(new VersionRow(
                    version.number(),
                    texts.moment(version.at()),
                    people.getOrDefault(version.by(), version.by()),
                    texts.text(version.act() + ".audit", locale),
                    version.restores(),
                    version.number() == written,
                    version.number() == shown,
                    previous));
        }
        return rows;
    }
}
