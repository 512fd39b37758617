package vn.labuong.archive.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Languages;

/**
 * A series of the retention schedule.
 *
 * @param titles by language
 * @param keepYears full years after the one in which the work ended, null for ever
 * @param transferYears years after which it goes to the historical archive, null where it never does
 * @param verified whether somebody has confirmed the row of the rules that it stands for
 * @param version counts its wordings; whoever changes it names the one they saw
 */
public record Series(
        String code,
        int position,
        Map<String, String> titles,
        @Nullable Integer keepYears,
        @Nullable Integer transferYears,
        boolean verified,
        String source,
        int version) {

    private static final int MOST_YEARS = 100;
    private static final int LONGEST = 300;

    public Series {
        titles = Map.copyOf(titles);
    }

    public String title(String lang) {
        return titles.getOrDefault(lang, code);
    }

    /** Message keys of what is wrong with it, none where nothing is. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!code.matches("(?!moi$)[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 60) {
            problems.add("archive.series.problem.code");
        }
        if (!Languages.CODES.stream().allMatch(lang -> isText(titles.get(lang)))) {
            problems.add("archive.series.problem.title");
        }
        if (!isText(source)) {
            problems.add("archive.series.problem.source");
        }
        if (keepYears != null && (keepYears < 1 || keepYears > MOST_YEARS)) {
            problems.add("archive.series.problem.keep");
        }
        if (transferYears != null && (transferYears < 0 || transferYears > MOST_YEARS)) {
            problems.add("archive.series.problem.transfer");
        }
        return problems;
    }

    private static boolean isText(@Nullable String text) {
        return Stream.ofNullable(text).anyMatch(one -> !Texts.isBlank(one) && one.length() <= LONGEST);
    }
}
