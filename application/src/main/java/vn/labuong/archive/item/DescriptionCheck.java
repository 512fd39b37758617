package vn.labuong.archive.item;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.labuong.archive.Level;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.shared.text.Texts;

/** What is wrong with a description, before it is kept. */
public final class DescriptionCheck {

    private static final Pattern KNOWN_RIGHTS = Pattern.compile(
            "https?://(rightsstatements\\.org/vocab/[A-Za-z-]+/1\\.0/|creativecommons\\.org/(licenses/[a-z-]+/\\d\\.\\d|publicdomain/(zero|mark)/1\\.0)/)");

    /** Says that the thesaurus knows a code not; see {@link #unknownSubjects} for which. */
    public static final String UNKNOWN_SUBJECT = "archive.item.problem.subject";

    private static final int LONGEST = 100_000;

    private DescriptionCheck() {}

    /** Message keys of all that is wrong; empty where nothing is. */
    public static List<String> problems(Description description) {
        List<String> problems = new ArrayList<>();
        if (description.texts().stream().noneMatch(text -> text.field() == TextField.TITLE)) {
            problems.add("archive.item.problem.no-title");
        }
        if (!isRights(description.rights())) {
            problems.add("archive.item.problem.rights");
        }
        Set<List<Object>> places = new HashSet<>();
        for (TaggedText text : description.texts()) {
            if (Texts.isBlank(text.value()) || text.value().length() > LONGEST) {
                problems.add("archive.item.problem.text-length");
            }
            if (!places.add(List.of(text.field(), text.position(), text.language()))) {
                problems.add("archive.item.problem.text-twice");
            }
        }
        return problems.stream().distinct().toList();
    }

    /** The same for a change of an item: what is public stays fit for the public. */
    public static List<String> problems(Item before, Description description) {
        List<String> problems = new ArrayList<>(problems(description));
        boolean shown = before.state() == Item.State.PUBLISHED && description.access() == Level.PUBLIC;
        if (shown && description.people() == People.UNKNOWN) {
            problems.add("archive.item.problem.people-unknown");
        }
        if (!unknownSubjects(before.description().subjects(), description).isEmpty()) {
            problems.add(UNKNOWN_SUBJECT);
        }
        return problems;
    }

    /** What it is about by codes that the thesaurus does not know; what stood there before stays. */
    public static List<AboutWhat> unknownSubjects(Set<AboutWhat> before, Description description) {
        return description.subjects().stream()
                .filter(about -> !before.contains(about)
                        && !Thesaurus.shipped().allows(about.scheme().code(), about.code()))
                .sorted(Comparator.comparing(AboutWhat::scheme).thenComparing(AboutWhat::code))
                .toList();
    }

    /** Codes that might have been meant by an unknown one. */
    public static List<String> near(AboutWhat unknown) {
        return Thesaurus.shipped().near(unknown.scheme().code(), unknown.code());
    }

    private static boolean isRights(String uri) {
        try {
            return KNOWN_RIGHTS.matcher(new URI(uri).toString()).matches();
        } catch (URISyntaxException noUri) {
            return false;
        }
    }
}
