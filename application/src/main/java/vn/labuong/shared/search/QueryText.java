package vn.labuong.shared.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.labuong.shared.text.SearchToken;
import vn.labuong.shared.text.SearchToken.Kind;
import vn.labuong.shared.text.SearchToken.Link;
import vn.labuong.shared.text.SearchTokens;
import vn.labuong.shared.text.Texts;

/**
 * What a text typed into a search box looks for; any text is one.
 *
 * @param sought all of it must be found
 * @param blank nothing was typed, so everything is meant; a text of signs only looks for nothing and finds nothing
 * @param shortened the last words were too many and are not among {@code sought}
 */
public record QueryText(List<Sought> sought, boolean blank, boolean shortened) {

    private static final int MOST = 40;
    private static final int MOST_STEPS = 300;

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»″＂]([^\"“”„«»″＂]+)[\"“”„«»″＂]");

    /** Never fails; a quote without its twin is no quote. */
    public static QueryText of(String text) {
        var sought = new LinkedHashSet<Sought>();
        var quoted = QUOTED.matcher(text);
        int from = 0;
        while (quoted.find()) {
            addWords(text.substring(from, quoted.start()), sought);
            addPhrase(quoted.group(1), sought);
            from = quoted.end();
        }
        addWords(text.substring(from), sought);
        var taken = new ArrayList<Sought>();
        int steps = 0;
        for (var one : sought) {
            steps += one.steps().size();
            if (taken.size() < MOST && steps <= MOST_STEPS) {
                taken.add(one);
            }
        }
        return new QueryText(List.copyOf(taken), Texts.isBlank(text), taken.size() < sought.size());
    }

    private static void addPhrase(String text, LinkedHashSet<Sought> sought) {
        var steps = new ArrayList<Sought.Step>();
        SearchTokens.of(text).stream().filter(SearchToken::isBase).forEach(token -> addStep(token, steps));
        if (!steps.isEmpty()) {
            sought.add(new Sought(steps, "", "", false));
        }
    }

    private static void addWords(String text, LinkedHashSet<Sought> sought) {
        var tokens = SearchTokens.of(text);
        for (int at = 0; at < tokens.size(); ) {
            var first = tokens.get(at);
            var over = at + 1 < tokens.size() && !tokens.get(at + 1).isBase() ? tokens.get(at + 1) : null;
            var steps = new ArrayList<Sought.Step>();
            int end = first.position() + (over == null ? 1 : over.length());
            while (at < tokens.size() && tokens.get(at).position() < end) {
                if (tokens.get(at).isBase()) {
                    addStep(tokens.get(at), steps);
                }
                at++;
            }
            boolean whole = over != null && over.kind() == Kind.WHOLE;
            sought.add(new Sought(
                    steps,
                    over != null && whole ? over.folded() : "",
                    over != null && whole ? over.exact() : "",
                    over != null && !whole));
        }
    }

    private static void addStep(SearchToken token, List<Sought.Step> steps) {
        boolean syllable = token.kind() == Kind.SYLLABLE;
        boolean chained = syllable
                && token.link() == Link.NEXT
                && !steps.isEmpty()
                && steps.get(steps.size() - 1).syllable();
        steps.add(new Sought.Step(token.exact(), token.folded(), syllable, chained));
    }
}
