package vn.labuong.archive.oai;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.oai.HarvestRows.Position;

/**
 * Where a list stopped: what was asked for and the last one given. It holds no row of the server and so never expires; what
 * is new or changed meanwhile has a later stamp and comes at the end. Whoever makes one up asks for nothing that the
 * arguments could not ask for.
 *
 * @param prefix of the format
 * @param set empty for all; {@code from} and {@code until} likewise, as they were given
 * @param given how many records came so far
 * @param total how many there were when the list began
 */
record ResumptionToken(
        OaiVerb verb, String prefix, String set, String from, String until, Position after, long given, long total) {

    private static final Pattern FORM = Pattern.compile(
            "1\\|(ListRecords|ListIdentifiers)\\|([^|]{1,40})\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|(\\d{1,11})\\|"
                    + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\|(\\d{1,12})\\|(\\d{1,12})");

    /** In letters, digits, hyphen and underscore alone. */
    String written() {
        String text = String.join(
                "|",
                "1",
                verb.code(),
                prefix,
                set,
                from,
                until,
                Long.toString(after.stamp().getEpochSecond()),
                after.item().toString(),
                Long.toString(given),
                Long.toString(total));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a text that is no token of ours. */
    static Optional<ResumptionToken> read(String written) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? OaiVerb.of(parts.group(1))
                        .map(verb -> new ResumptionToken(
                                verb,
                                parts.group(2),
                                parts.group(3),
                                parts.group(4),
                                parts.group(5),
                                new Position(
                                        Instant.ofEpochSecond(Long.parseLong(parts.group(6))),
                                        ItemId.of(parts.group(7))),
                                Long.parseLong(parts.group(8)),
                                Long.parseLong(parts.group(9))))
                : Optional.empty();
    }
}
