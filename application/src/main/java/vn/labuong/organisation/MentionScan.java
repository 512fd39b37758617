package vn.labuong.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.CellWords.Gap;
import vn.labuong.shared.text.CrossReference;

/**
 * One pass over a cell. The cell falls into stretches between dividers that lie outside known names; a stretch made of
 * known names and harmless words gives its names, any other stretch comes back whole, so that "Đảng ủy Công an tỉnh"
 * is not taken for Công an tỉnh.
 */
final class MentionScan {

    /** A word that opens the name of a body: after a comma it begins a new unknown name, other words go on with the old. */
    private static final Set<String> OPENS_NAME = Set.of(
            "sở", "ban", "bộ", "hội", "ubnd", "ủy", "công", "tòa", "viện", "cục", "chi", "trung", "đài", "báo",
            "trường", "văn", "liên", "tỉnh", "các", "đoàn", "phòng", "thanh", "cơ", "đảng", "quỹ", "mặt", "tổng", "vụ",
            "đơn");

    /** Heads that a list names once: "các Sở: Tài chính, Tư pháp". */
    private static final Set<String> SHARED_HEADS = Set.of("sở", "ban", "hội", "bộ");

    private final SpellingTree tree;
    private final Qualifiers qualifiers;
    private final CellWords words;
    private final List<Mention> mentions = new ArrayList<>();
    private @Nullable String head;
    private int unknownFrom = -1;

    MentionScan(SpellingTree tree, Qualifiers qualifiers, String cell) {
        this.tree = tree;
        this.qualifiers = qualifiers;
        this.words = CellWords.of(cell);
    }

    List<Mention> mentions() {
        if (words.size() == 0 && !words.text().isEmpty()) {
            var kind = CrossReference.find(words.text()).isPresent() ? Mention.Kind.POINTER : Mention.Kind.UNKNOWN;
            return List.of(new Mention(kind, words.text(), List.of(), words.text()));
        }
        for (int at = 0; at < words.size(); ) {
            at = readStretch(at);
        }
        closeUnknown(words.size());
        return mentions;
    }

    /** Reads one stretch and returns the word after it. */
    private int readStretch(int start) {
        var names = new ArrayList<Mention>();
        boolean understood = true;
        int at = start;
        do {
            var found = tree.longestAt(words, at);
            int harmless = qualifiers.lengthAt(words, at, at == start);
            if (found.isPresent()) {
                names.add(found.get()
                        .meaning()
                        .mentionedAs(words.raw(at, found.get().end())));
                at = found.get().end();
            } else if (harmless > 0) {
                at += harmless;
            } else {
                understood = false;
                at++;
            }
        } while (at < words.size() && words.word(at).gap() == Gap.NONE);
        return understood ? known(start, at, names) : unknown(start, at, !names.isEmpty());
    }

    private int known(int start, int end, List<Mention> names) {
        if (names.isEmpty() && unknownFrom >= 0) {
            return end;
        }
        closeUnknown(start);
        if (names.isEmpty()) {
            mentions.add(Mention.unknown(words.raw(start, end)));
        }
        mentions.addAll(names);
        head = SHARED_HEADS.contains(words.word(start).key())
                ? words.word(start).key()
                : null;
        return end;
    }

    private int unknown(int start, int end, boolean hasNames) {
        var pointer = CrossReference.find(words.raw(start, end));
        if (pointer.isPresent()) {
            closeUnknown(start);
            mentions.add(new Mention(Mention.Kind.POINTER, words.raw(start, end), List.of(), words.raw(start, end)));
            return end;
        }
        if (announcesHead(start, end)) {
            closeUnknown(start);
            return end;
        }
        var shared = sharedHead(start);
        if (shared.isPresent()) {
            closeUnknown(start);
            mentions.add(shared.get()
                    .meaning()
                    .mentionedAs(words.raw(start, shared.get().end())));
            return shared.get().end();
        }
        boolean goesOn = unknownFrom >= 0
                && !hasNames
                && words.word(start).gap() == Gap.SOFT
                && !OPENS_NAME.contains(words.word(start).key());
        if (!goesOn) {
            closeUnknown(start);
            unknownFrom = start;
        }
        return end;
    }

    /** "các Sở:" before a list of names without the word. */
    private boolean announcesHead(int start, int end) {
        int last = end - 1;
        boolean only =
                start == last || (start + 1 == last && words.word(start).key().equals("các"));
        if (only && end < words.size() && SHARED_HEADS.contains(words.word(last).key())) {
            head = words.word(last).key();
            return sharedHead(end).isPresent();
        }
        return false;
    }

    private Optional<SpellingTree.Found> sharedHead(int start) {
        return head == null
                ? Optional.empty()
                : tree.longestAfter(head, words, start)
                        .filter(found -> found.end() == words.size()
                                || words.word(found.end()).gap() != Gap.NONE);
    }

    private void closeUnknown(int end) {
        if (unknownFrom >= 0) {
            mentions.add(Mention.unknown(words.raw(unknownFrom, end)));
            unknownFrom = -1;
        }
    }
}
