package vn.labuong.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.labuong.shared.text.SearchToken.Kind;
import vn.labuong.shared.text.SearchToken.Link;

/**
 * The search key: a text of any mixture of Vietnamese, English and Khmer as the tokens by which it is found. Text and
 * query go through the same key, whatever the engine; there are no stop words and no language to choose.
 *
 * <p>Never fails, also on half characters and control characters, and nothing is cut: a run of more than
 * {@value #LONGEST} letters goes on in the next word.
 */
public final class SearchTokens {

    /**
     * Grows with every change after which old tokens no longer meet new ones, and with every field that the documents of an
     * index get: an index made before must be rebuilt.
     */
    public static final int VERSION = 2;

    private static final int LONGEST = 100;
    private static final int MOST_JOINED = 8;
    private static final int LONGEST_WHOLE = 40;

    private static final String JOINTS = "-\u2010\u2011\u2012\u2013\u2014\u2212/.,:_&+@" + "'\u2019\u02BC\uFF07";
    private static final String APOSTROPHES = "'\u2019\u02BC\uFF07";

    private final String text;
    private final List<SearchToken> found = new ArrayList<>();
    private final List<SearchToken> joined = new ArrayList<>();
    private boolean allApostrophes = true;
    private int position;
    private Link link = Link.APART;
    private int at;

    private SearchTokens(String text) {
        this.text = text;
    }

    /** The tokens in the order of their positions, at one position the word or syllable first; empty for no letters. */
    public static List<SearchToken> of(String text) {
        var scan = new SearchTokens(text);
        scan.run();
        return scan.found;
    }

    /** An exact form as most people write it: the i of a key after qu is the y of texts. */
    public static String usual(String exact) {
        return LatinForms.usual(exact);
    }

    private void run() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Syllables.isUnspaced(c)) {
                endWhole();
                syllables();
            } else if (isWord(c) && !Syllables.isMark(c)) {
                word();
            } else {
                between(c);
            }
        }
        endWhole();
    }

    private void between(int c) {
        boolean spaceBefore = at > 0 && Texts.isSpace(text.codePointBefore(at));
        at += Character.charCount(c);
        if (isIgnored(c) || Syllables.isMark(c)) {
            return;
        }
        if (!Texts.isSpace(c)) {
            boolean joint = link == Link.NEXT && !spaceBefore && JOINTS.indexOf(c) >= 0 && at < text.length();
            boolean before = joint && !found.isEmpty() && isWord(text.codePointAt(at));
            link = before ? Link.JOINED : Link.APART;
            allApostrophes &= !before || APOSTROPHES.indexOf(c) >= 0;
        }
        if (link != Link.JOINED) {
            endWhole();
        }
    }

    private void word() {
        int start = at;
        int letters = 0;
        int end = at;
        while (at < text.length() && letters < LONGEST) {
            int c = text.codePointAt(at);
            if (!isIgnored(c) && (!isWord(c) || Syllables.isUnspaced(c))) {
                break;
            }
            at += Character.charCount(c);
            if (!isIgnored(c)) {
                letters++;
                end = at;
            }
        }
        var forms = WordForms.of(text.substring(start, end));
        if (!forms.folded().isEmpty()) {
            end = possessive(end);
            var word = new SearchToken(Kind.WORD, forms.exact(), forms.folded(), start, end, position++, 1, link);
            found.add(word);
            join(word);
            link = Link.NEXT;
        }
    }

    /** The end with 's, where one follows: "women's" is the word women. */
    private int possessive(int end) {
        boolean owns = end + 1 < text.length()
                && APOSTROPHES.indexOf(text.charAt(end)) >= 0
                && (text.charAt(end + 1) | 0x20) == 's'
                && Character.isLetter(text.codePointBefore(end))
                && (end + 2 == text.length() || !isWord(text.codePointAt(end + 2)));
        if (owns) {
            at = end + 2;
        }
        return owns ? end + 2 : end;
    }

    private void join(SearchToken word) {
        if (word.link() != Link.JOINED) {
            joined.clear();
            allApostrophes = true;
        }
        joined.add(word);
    }

    /** Adds the joined words as one, behind the first of them, when they are a number or are joined by apostrophes. */
    private void endWhole() {
        if (joined.size() > 1 && joined.size() <= MOST_JOINED) {
            var written = joined.stream().map(SearchToken::exact).collect(Collectors.joining());
            boolean number = written.chars().anyMatch(Character::isDigit);
            if ((number || allApostrophes) && written.length() <= LONGEST_WHOLE) {
                var forms = WordForms.of(written);
                var first = joined.get(0);
                var last = joined.get(joined.size() - 1);
                found.add(
                        found.size() - joined.size() + 1,
                        new SearchToken(
                                Kind.WHOLE,
                                forms.exact(),
                                forms.folded(),
                                first.start(),
                                last.end(),
                                first.position(),
                                joined.size(),
                                first.link()));
            }
        }
        joined.clear();
        allApostrophes = true;
    }

    private void syllables() {
        int start = at;
        while (at < text.length() && (Syllables.isUnspaced(text.codePointAt(at)) || isIgnored(text.codePointAt(at)))) {
            at += Character.charCount(text.codePointAt(at));
        }
        var syllables = Syllables.of(text, start, at);
        var words = Syllables.words(syllables);
        int next = 0;
        for (int index = 0; index < syllables.size(); index++) {
            var syllable = syllables.get(index);
            found.add(new SearchToken(
                    Kind.SYLLABLE,
                    syllable.exact(),
                    syllable.folded(),
                    syllable.start(),
                    syllable.end(),
                    position + index,
                    1,
                    link == Link.JOINED ? Link.APART : link));
            link = Link.NEXT;
            if (next < words.size() && words.get(next) == index) {
                next++;
                int end = next < words.size() ? words.get(next) : syllables.size();
                found.add(segment(syllables.subList(index, end), position + index));
            }
        }
        position += syllables.size();
    }

    private static SearchToken segment(List<Syllables.Syllable> word, int position) {
        return new SearchToken(
                Kind.SEGMENT,
                word.stream().map(Syllables.Syllable::exact).collect(Collectors.joining()),
                word.stream().map(Syllables.Syllable::folded).collect(Collectors.joining()),
                word.get(0).start(),
                word.get(word.size() - 1).end(),
                position,
                word.size(),
                Link.NEXT);
    }

    /** Characters that nobody sees: they neither stand in a token nor end one. */
    static boolean isIgnored(int c) {
        if (c < 0x80) {
            return (c < 0x20 && Texts.isInvisible(c)) || c == 0x7F;
        }
        return Texts.isInvisible(c) || c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return (Character.isLetterOrDigit(c) || Syllables.isMark(c)) && APOSTROPHES.indexOf(c) < 0 && !isIgnored(c);
    }
}
