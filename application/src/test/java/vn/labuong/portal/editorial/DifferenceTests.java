package vn.labuong.portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.labuong.portal.editorial.Difference.Change;
import vn.labuong.portal.editorial.Difference.Kind;
import vn.labuong.portal.editorial.Difference.Slot;
import vn.labuong.portal.editorial.Difference.Stretch;
import vn.labuong.portal.editorial.Difference.Unit;
import vn.labuong.shared.text.TextDifference.Fate;

/** What was added, removed, moved and changed between two versions, so that a layperson sees it. */
class DifferenceTests {

    private static final Slot VI = new Slot("Nội dung", "vi");

    private static Unit unit(String id, String within, String text) {
        return new Unit(id, within, "Khối " + id, Map.of(VI, text));
    }

    private static List<Unit> row(String... ids) {
        return List.of(ids).stream().map(id -> unit(id, "", "chữ " + id)).toList();
    }

    @Test
    void saysNothingOfWhatIsTheSame() {
        assertThat(Difference.of(row("a", "b"), row("a", "b"))).isEmpty();
    }

    @Test
    void callsAsFewPartsMovedAsItCan() {
        List<Change> changes = Difference.of(row("a", "b", "c", "d"), row("d", "a", "b", "c"));
        assertThat(changes).extracting(Change::label).containsExactly("Khối d");
        assertThat(changes).extracting(Change::kind).containsExactly(Kind.MOVED);
    }

    @Test
    void seesThatAPartWentIntoAnother() {
        assertThat(Difference.of(List.of(unit("a", "s1", "x")), List.of(unit("a", "s2", "y"))))
                .extracting(Change::kind)
                .containsExactly(Kind.MOVED_AND_CHANGED);
    }

    @Test
    void tellsAddedAndRemovedPartsWithTheirWords() {
        List<Change> changes = Difference.of(row("a", "b"), row("c", "b"));
        assertThat(changes).extracting(Change::kind).containsExactly(Kind.ADDED, Kind.REMOVED);
        assertThat(changes.get(0).texts().get(0).after()).containsExactly(new Stretch(Fate.ADDED, "chữ c", 0));
        assertThat(changes.get(0).texts().get(0).before()).isEmpty();
        assertThat(changes.get(1).texts().get(0).before()).containsExactly(new Stretch(Fate.GONE, "chữ a", 0));
    }

    @Test
    void foldsLongStretchesThatDidNotChange() {
        String long1 = IntStream.range(0, 40).mapToObj(at -> "từ" + at).collect(Collectors.joining(" "));
        List<Stretch> stretches = Difference.of(
                        List.of(unit("a", "", long1 + " cũ " + long1)), List.of(unit("a", "", long1 + " mới " + long1)))
                .get(0)
                .texts()
                .get(0)
                .stretches();
        assertThat(stretches)
                .filteredOn(one -> one.folded() > 0)
                .extracting(Stretch::folded)
                .containsExactly(30, 30);
        assertThat(stretches).extracting(Stretch::fate).contains(Fate.GONE, Fate.ADDED);
        assertThat(stretches.stream()
                        .filter(one -> one.fate() != Fate.ADDED)
                        .map(Stretch::text)
                        .collect(Collectors.joining()))
                .isEqualTo(long1 + " cũ " + long1);
    }
}
