package vn.labuong.shared.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of asking an address. */
public sealed interface Fetched {

    /**
     * Somebody answered.
     *
     * @param at the address that answered, after all redirects
     * @param status of HTTP
     * @param headers by their names in lower case
     * @param body at most as long as was allowed; empty for a HEAD
     * @param cut whether the body was longer
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Answer(URI at, int status, Map<String, List<String>> headers, byte[] body, boolean cut) implements Fetched {

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }

        public boolean isOk() {
            return status >= 200 && status < 300;
        }
    }

    /** Nobody was asked, or nobody answered as HTTP wants it. */
    record Failed(Reason reason) implements Fetched {}

    /** Why there is no answer. */
    enum Reason {
        /** The address is none, or the answer breaks the rules of HTTP. */
        MALFORMED,
        /** Not http or https, a port that is not theirs, or a name and password in the address. */
        NOT_ALLOWED,
        UNKNOWN_HOST,
        /** An address of this machine, of a local network, or of no host at all. */
        NOT_PUBLIC,
        UNREACHABLE,
        TIMEOUT,
        /** The certificate is not of that host, not valid, or of nobody trusted. */
        INSECURE,
        TOO_MANY_REDIRECTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
