package vn.labuong.portal.publication;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which requests count as a download or a reading; looked at as they come, and nothing of them is kept. */
public final class CountedRequest {

    /** How programs that follow links name themselves; whoever names itself not at all is no browser. */
    private static final Pattern PROGRAM = Pattern.compile(
            "bot\\b|crawl|spider|slurp|archiver|scrap|preview|monitor|externalhit|feedfetch", Pattern.CASE_INSENSITIVE);

    /** The rest of a file of which the beginning came before, or only its end. */
    private static final Pattern CONTINUED = Pattern.compile("\\s*bytes\\s*=\\s*(0*[1-9]\\d*\\s*-|-).*");

    private CountedRequest() {}

    /**
     * Whether it counts.
     *
     * @param agent as the header names it, likewise {@code range} and {@code purpose}, by which browsers say that they fetch
     *     ahead what nobody has asked for yet; null where there is none
     */
    public static boolean is(String method, @Nullable String agent, @Nullable String range, @Nullable String purpose) {
        return method.equals("GET")
                && agent != null
                && !agent.isBlank()
                && !PROGRAM.matcher(agent).find()
                && (range == null || !CONTINUED.matcher(range).matches())
                && (purpose == null || !purpose.contains("prefetch"));
    }
}
