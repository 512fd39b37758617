package vn.labuong.portal.exhibition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that an exhibition says and shows. Each change is a new content; one that names what is not there changes nothing.
 *
 * @param curator who has put it together, as it is to be read
 */
public record Content(Words title, Words lead, String curator, List<Section> sections) {

    public Content {
        sections = List.copyOf(sections);
    }

    /** The head of an exhibition without its sections. */
    public record Head(Words title, Words lead, String curator) {}

    public Head head() {
        return new Head(title, lead, curator);
    }

    public Content with(Head head) {
        return new Content(head.title(), head.lead(), head.curator(), sections);
    }

    public Stream<Block> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream());
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public Optional<Block> block(String id) {
        return blocks().filter(block -> block.id().equals(id)).findFirst();
    }

    /** The section that holds a block. */
    public Optional<Section> holding(String block) {
        return sections.stream()
                .filter(section ->
                        section.blocks().stream().anyMatch(one -> one.id().equals(block)))
                .findFirst();
    }

    public Content adding(Section section) {
        return withSections(added(sections, section));
    }

    /** Another title and lead of a section; its blocks stay. */
    public Content renaming(String id, Words newTitle, Words newLead) {
        return each(
                section -> section.id().equals(id) ? new Section(id, newTitle, newLead, section.blocks()) : section);
    }

    public Content withoutSection(String id) {
        return withSections(
                sections.stream().filter(section -> !section.id().equals(id)).toList());
    }

    public Content movingSection(String id, boolean up) {
        return withSections(section(id).map(found -> moved(sections, found, up)).orElse(sections));
    }

    public Content adding(String sectionId, Block block) {
        return each(section -> section.id().equals(sectionId) ? section.with(added(section.blocks(), block)) : section);
    }

    public Content replacing(Block block) {
        return each(section -> section.with(section.blocks().stream()
                .map(one -> one.id().equals(block.id()) ? block : one)
                .toList()));
    }

    public Content withoutBlock(String id) {
        return each(section -> section.with(
                section.blocks().stream().filter(one -> !one.id().equals(id)).toList()));
    }

    /** One place up or down; over the edge of its section into the next one. */
    public Content movingBlock(String id, boolean up) {
        Section from = holding(id).orElse(null);
        Block block = block(id).orElse(null);
        if (from == null || block == null) {
            return this;
        }
        int at = from.blocks().indexOf(block);
        boolean inside = up ? at > 0 : at < from.blocks().size() - 1;
        if (inside) {
            return each(section -> section.equals(from) ? from.with(moved(from.blocks(), block, up)) : section);
        }
        int next = sections.indexOf(from) + (up ? -1 : 1);
        if (next < 0 || next >= sections.size()) {
            return this;
        }
        Section into = sections.get(next);
        List<Block> blocks = new ArrayList<>(into.blocks());
        blocks.add(up ? blocks.size() : 0, block);
        Content without = withoutBlock(id);
        return without.each(section -> section.id().equals(into.id()) ? section.with(blocks) : section);
    }

    private Content each(UnaryOperator<Section> change) {
        return withSections(sections.stream().map(change).toList());
    }

    private Content withSections(List<Section> others) {
        return new Content(title, lead, curator, others);
    }

    private static <T> List<T> added(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }

    private static <T> List<T> moved(List<T> list, T one, boolean up) {
        List<T> all = new ArrayList<>(list);
        int at = all.indexOf(Objects.requireNonNull(one));
        int to = at + (up ? -1 : 1);
        if (to >= 0 && to < all.size()) {
            all.remove(at);
            all.add(to, one);
        }
        return all;
    }
}
