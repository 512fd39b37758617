package vn.labuong.archive.oai;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The forms in which every record can be had. */
@Component
class RecordFormats {

    private final List<RecordFormat> all;

    RecordFormats(HarvestWords words) {
        DublinCore core = new DublinCore(words);
        QualifiedFormat qualified = new QualifiedFormat(core, words);
        this.all = List.of(new SimpleFormat(core), qualified, new MetsFormat(qualified, words));
    }

    List<RecordFormat> all() {
        return all;
    }

    Optional<RecordFormat> of(String prefix) {
        return all.stream().filter(format -> format.prefix().equals(prefix)).findFirst();
    }
}
