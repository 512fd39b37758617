package vn.labuong.portal.moved;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of this site as redirects keep it: decoded, from the root, without its query; never of another host. */
public final class OwnPath {

    private static final int LONGEST = 500;

    /** No second slash and no backslash at the beginning, which browsers read as another host; nothing that no path holds. */
    private static final Pattern FORM = Pattern.compile("/(?:[^/\\\\\\s?#\\p{Cntrl}][^\\\\\\s?#\\p{Cntrl}]*)?");

    /** Not for everybody, or not pages. */
    private static final List<String> CLOSED =
            List.of("/noi-bo", "/api", "/v3", "/actuator", "/error", "/css", "/js", "/fonts", "/img", "/lich");

    private OwnPath() {}

    /** The path that was typed or asked for, without a slash at its end; empty where it is none of a public page. */
    public static Optional<String> of(String typed) {
        String path = typed.strip();
        while (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        boolean plain = path.length() <= LONGEST && FORM.matcher(path).matches();
        return plain && !isClosed(path) && List.of(path.split("/", -1)).stream().noneMatch(OwnPath::isDots)
                ? Optional.of(path)
                : Optional.empty();
    }

    private static boolean isClosed(String path) {
        return CLOSED.stream().anyMatch(closed -> path.equals(closed) || path.startsWith(closed + "/"));
    }

    private static boolean isDots(String segment) {
        return segment.equals(".") || segment.equals("..");
    }
}
