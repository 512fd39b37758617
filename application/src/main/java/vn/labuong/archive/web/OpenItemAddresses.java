package vn.labuong.archive.web;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.OpenAddresses;
import vn.labuong.archive.item.OpenRows;
import vn.labuong.archive.term.Thesaurus;

/** The addresses of the items that everybody may see, through the same rule as every other page. */
@Component
class OpenItemAddresses implements OpenAddresses {

    private final ItemGate gate;
    private final OpenRows rows;

    OpenItemAddresses(ItemGate gate, OpenRows rows) {
        this.gate = gate;
        this.rows = rows;
    }

    @Override
    public List<Part> parts(int size) {
        return rows.parts(size, gate.everybody()).entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    @Override
    public void each(int part, int size, Consumer<Open> taker) {
        rows.each(part, size, gate.everybody(), row -> taker.accept(open(row)));
    }

    @Override
    public List<String> concepts() {
        return Thesaurus.shipped().all().stream()
                .map(concept -> ArchivePaths.TERMS + "/" + concept.key().path())
                .toList();
    }

    @Override
    public List<Open> newest(int most) {
        return rows.newest(most, gate.everybody()).stream()
                .map(OpenItemAddresses::open)
                .toList();
    }

    private static Open open(OpenRows.Row row) {
        String path = UriComponentsBuilder.fromPath(ArchivePaths.publicItem(row.code()))
                .build()
                .encode()
                .toUriString();
        return new Open(row.id(), row.code(), path, row.published(), row.changed());
    }
}
