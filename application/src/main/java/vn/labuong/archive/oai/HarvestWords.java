package vn.labuong.archive.oai;

import vn.labuong.archive.FileId;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.term.Concept;

/** Addresses, and what people call things in a language of the product. None of it costs a statement. */
public interface HarvestWords extends HarvestSets.Names {

    /** The address of something here, from anywhere. */
    String address(String path);

    /** The page of an item, from anywhere; likewise those of a file's bytes and of a concept. */
    String item(String code);

    String file(FileId id);

    String concept(Concept concept);

    String subject(AboutWhat about, String lang);

    /** A place by the name that it bore when the item was made. */
    String place(Place place, Description said, String lang);

    /** Says that an item was invented for demonstration. */
    String demonstration(String lang);

    String message(String key, String lang);
}
