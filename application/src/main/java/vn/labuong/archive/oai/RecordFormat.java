package vn.labuong.archive.oai;

import vn.labuong.shared.text.Xml;

/** A form in which records can be had. */
interface RecordFormat {

    String prefix();

    /** Address of its schema. */
    String schema();

    String namespace();

    /** Whether it tells of the acts by which files were kept. */
    default boolean hasEvents() {
        return false;
    }

    /** The metadata of the record, one element. */
    void write(Xml xml, HarvestedItem item);
}
