package vn.labuong.shared.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address that a letter can go to: bare, ASCII, without a name. Personal data: it prints as dots, so that no log and
 * no page shows it by accident.
 */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+" + "(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private final String value;

    private MailAddress(String value) {
        this.value = value;
    }

    /** Empty where a server could not be given this: two addresses, a line break, a name around it. */
    public static Optional<MailAddress> parse(String text) {
        String given = text.strip();
        int at = given.lastIndexOf('@');
        if (at < 1 || at > 64 || given.length() > LONGEST) {
            return Optional.empty();
        }
        String local = given.substring(0, at);
        Optional<String> domain = ascii(given.substring(at + 1));
        return LOCAL.matcher(local).matches()
                ? domain.map(host -> new MailAddress(local + "@" + host))
                : Optional.empty();
    }

    private static Optional<String> ascii(String domain) {
        try {
            String host = IDN.toASCII(domain);
            return DOMAIN.matcher(host).matches() ? Optional.of(host) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** The address itself, for the server and the table of letters only. */
    public String value() {
        return value;
    }

    String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress address && value.equals(address.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "\u2026@\u2026";
    }
}
