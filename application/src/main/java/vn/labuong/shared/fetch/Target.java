package vn.labuong.shared.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.fetch.Fetched.Reason;

/**
 * An address that may be asked, taken apart.
 *
 * @param host as it is written to the other side, without the brackets of IPv6
 * @param request path and query, as they are sent
 */
record Target(URI uri, boolean secure, String host, int port, String request) {

    private static final Set<Integer> USUAL = Set.of(80, 443);
    private static final int LONGEST = 2000;

    /** A target, or why there is none; the reason says nothing where there is one. */
    record Read(@Nullable Target target, Reason refused) {

        static Read failed(Reason reason) {
            return new Read(null, reason);
        }
    }

    static Read of(String address, boolean anyPort) {
        URI uri;
        try {
            uri = new URI(address.strip()).parseServerAuthority();
        } catch (URISyntaxException broken) {
            return Read.failed(Reason.MALFORMED);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Read.failed(Reason.NOT_ALLOWED);
        }
        if (host == null || host.isEmpty() || address.length() > LONGEST) {
            return Read.failed(Reason.MALFORMED);
        }
        boolean secure = scheme.equals("https");
        int port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
        if (uri.getUserInfo() != null || (!anyPort && !USUAL.contains(port))) {
            return Read.failed(Reason.NOT_ALLOWED);
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String request = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        // An address may hold letters of any script; on the line there are those of ASCII only.
        String ascii = URI.create("http://h" + request).toASCIIString().substring("http://h".length());
        return new Read(new Target(uri, secure, bare, port, ascii), Reason.MALFORMED);
    }

    /** The header that names the host: with its port where that is not the scheme's own. */
    String hostHeader() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure ? 443 : 80) ? name : name + ":" + port;
    }
}
