package vn.labuong.archive.derive;

import java.util.List;

/** What came of a derivation. */
public sealed interface Derived {

    /**
     * The pictures stand in their folder, complete.
     *
     * @param width of the whole picture, turned as it is to be seen
     * @param sizes whole pictures, the smallest first: the first is the thumbnail
     * @param whole false where the original ends early and a part of the picture is grey
     * @param tool {@code vips} or {@code jdk}
     */
    record Made(int width, int height, List<Size> sizes, boolean whole, String tool) implements Derived {
        public Made {
            sizes = List.copyOf(sizes);
        }
    }

    /**
     * Nothing was made, and nothing stands in the folder's place that did not stand there before.
     *
     * @param reason a message key {@code archive.derive.…}
     */
    record Refused(String reason, List<String> arguments) implements Derived {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** A whole picture of this size. */
    record Size(int width, int height) {

        /** Its file, from the derivation's folder. */
        public String path() {
            return "full/" + width + "," + height + "/0/default.jpg";
        }
    }
}
