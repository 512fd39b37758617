package vn.labuong.archive.recognise;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that pages are recognised in; each page in one of them, since mixed models read Khmer far worse. */
public enum TextLanguage {
    VI("vi", "vie"),
    EN("en", "eng"),
    KM("km", "khm");

    private final String tag;
    private final String data;

    TextLanguage(String tag, String data) {
        this.tag = tag;
        this.data = data;
    }

    /** As in BCP 47. */
    public String tag() {
        return tag;
    }

    /** The name of Tesseract's trained data, which is the code of ISO 639-2. */
    public String data() {
        return data;
    }

    /** By either code, with or without a region; empty for every other language. */
    public static Optional<TextLanguage> of(String code) {
        var primary = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Stream.of(values())
                .filter(one -> one.tag.equals(primary) || one.data.equals(primary))
                .findFirst();
    }
}
