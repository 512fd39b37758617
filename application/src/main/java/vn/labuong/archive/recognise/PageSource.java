package vn.labuong.archive.recognise;

/** Where the words of a page come from. */
public enum PageSource {
    /** The text that the document itself carries. */
    LAYER,
    /** Recognised from the image of the page. */
    OCR,
    /** Read over and mended by a person. */
    CORRECTED
}
