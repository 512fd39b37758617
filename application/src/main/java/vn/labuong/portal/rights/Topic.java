package vn.labuong.portal.rights;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.web.Languages;

/**
 * A right, or a group of rights, with all that belongs to it.
 *
 * @param slug its name in addresses
 * @param concepts of the thesaurus, each as scheme:code; the first is its theme
 * @param conventions the codes of those that it rests on; topics overlap
 * @param tasks of the plan that serve it
 * @param functions of the administration that it belongs to, where a task's lead was split; none where all of them do
 * @param words by the language's code, for every language of the product
 */
public record Topic(
        String slug,
        List<String> concepts,
        List<String> conventions,
        List<TaskCode> tasks,
        List<FunctionCode> functions,
        Map<String, Words> words) {

    /** The topic whose page also tells the cycles of the universal periodic review. */
    public static final String REVIEW = "upr";

    private static final String THEME = "theme:";

    public Topic {
        concepts = List.copyOf(concepts);
        conventions = List.copyOf(conventions);
        tasks = List.copyOf(tasks);
        functions = List.copyOf(functions);
        words = Map.copyOf(words);
    }

    /**
     * What is said of it in one language.
     *
     * @param brief one line, for lists
     * @param plain what the right is, in plain words
     * @param easy the same in short sentences with one thought each, spoken to the reader
     * @param act what one can do where the right is not respected
     */
    public record Words(String title, String brief, String plain, List<String> easy, List<String> act) {

        public Words {
            easy = List.copyOf(easy);
            act = List.copyOf(act);
        }
    }

    public Words in(Locale locale) {
        return Objects.requireNonNull(words.get(Languages.code(locale)));
    }

    /** The code of its theme in the thesaurus. */
    public String theme() {
        return concepts.get(0).substring(THEME.length());
    }

    public boolean isReview() {
        return slug.equals(REVIEW);
    }

    public String address() {
        return Topics.ADDRESS + "/" + slug;
    }
}
