package vn.labuong.archive.iiif;

import vn.labuong.archive.FileId;
import vn.labuong.archive.recognise.Box;

/**
 * The addresses of everything that IIIF names here.
 *
 * @param base scheme, host and path of the product, without a slash at its end
 */
public record Addresses(String base) {

    public static final String IMAGE = "/iiif/image";
    public static final String ITEM = "/iiif/item";
    public static final String COLLECTION = "/iiif/collection/all";

    public String image(ImageId id) {
        return base + IMAGE + "/" + id;
    }

    public String manifest(String code) {
        return item(code) + "/manifest";
    }

    /** The space on which a page is painted; a name, not a document of its own. */
    String canvas(String code, ImageId id) {
        return item(code) + "/canvas/" + id;
    }

    /** A part of a page, in pixels of its canvas. */
    String part(String code, ImageId id, Box box) {
        return canvas(code, id) + "#xywh=" + box.x() + "," + box.y() + "," + box.width() + "," + box.height();
    }

    /** The time and space that a recording fills. */
    String canvas(String code, FileId recording) {
        return item(code) + "/canvas/" + recording;
    }

    /** The text of a page as annotations. */
    public String text(String code, ImageId id) {
        return item(code) + "/text/" + id;
    }

    public String search(String code) {
        return item(code) + "/search";
    }

    public String collection() {
        return base + COLLECTION;
    }

    public String collection(int part) {
        return collection() + "/" + part;
    }

    private String item(String code) {
        return base + ITEM + "/" + code;
    }
}
