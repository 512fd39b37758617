package vn.labuong.organisation;

import java.util.regex.Pattern;

/** The stable id of an agency, such as {@code ag.so-tttt}; names and codes change or repeat, ids do not. */
public record AgencyId(String value) implements Comparable<AgencyId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    public AgencyId {
        if (!FORM.matcher(value).matches() || value.length() > 100) {
            throw new IllegalArgumentException("Not an agency id: " + value);
        }
    }

    public static AgencyId of(String value) {
        return new AgencyId(value);
    }

    /** Whether the text could be an id at all; what a person typed into an address need not be. */
    public static boolean isWellFormed(String text) {
        return text.length() <= 100 && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
