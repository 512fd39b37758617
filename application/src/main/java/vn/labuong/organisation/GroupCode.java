package vn.labuong.organisation;

import java.util.regex.Pattern;

/** A collective name in a plan ("every department"), a rule that is evaluated at a date and never a frozen list. */
public record GroupCode(String value) implements Comparable<GroupCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]*");

    public static final GroupCode DEPARTMENTS = new GroupCode("DEPARTMENTS");
    public static final GroupCode DISTRICTS = new GroupCode("DISTRICTS");
    public static final GroupCode COMMUNES = new GroupCode("COMMUNES");
    public static final GroupCode PROVINCES = new GroupCode("PROVINCES");
    public static final GroupCode BORDER_DISTRICTS = new GroupCode("BORDER_DISTRICTS");
    public static final GroupCode LOCAL_PRESS = new GroupCode("LOCAL_PRESS");
    public static final GroupCode RESEARCH_BODIES = new GroupCode("RESEARCH_BODIES");
    public static final GroupCode RELATED_AGENCIES = new GroupCode("RELATED_AGENCIES");
    public static final GroupCode SOCIO_POLITICAL = new GroupCode("SOCIO_POLITICAL");
    public static final GroupCode SOCIO_POLITICAL_PROVINCE = new GroupCode("SOCIO_POLITICAL_PROVINCE");
    public static final GroupCode SOCIO_POLITICAL_PROVINCE_AND_DISTRICT =
            new GroupCode("SOCIO_POLITICAL_PROVINCE_AND_DISTRICT");

    public GroupCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a group code: " + value);
        }
    }

    public static GroupCode of(String value) {
        return new GroupCode(value);
    }

    @Override
    public int compareTo(GroupCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
