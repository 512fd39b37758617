package vn.labuong.shared.fetch;

import java.io.IOException;

/** The other side does not speak HTTP as it is written down. */
final class MalformedAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedAnswer(String what) {
        super(what);
    }
}
