package vn.labuong.plan.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A rights theme, labelled by the message key {@code plan.theme.<code>}.
 *
 * @param uhriCodes codes of the Universal Human Rights Index that it stands for
 * @param verified whether those codes were checked against the Index
 */
public record Theme(String code, List<String> uhriCodes, boolean verified) {

    static List<Theme> read(DataFiles source) {
        Set<String> seen = new HashSet<>();
        return CsvTable.read(source, "themes.csv", "code,uhri_codes,certainty").map(row -> {
            row.once("code", seen, row.text("code"));
            return new Theme(row.text("code"), row.list("uhri_codes"), row.verified("certainty"));
        });
    }
}
