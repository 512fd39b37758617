package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as forms and the history of reviews hold them. */
final class SubjectIds {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SubjectIds() {}

    /** Those that are ids; what is none names nothing. */
    static List<UUID> of(Collection<String> texts) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts) {
            if (FORM.matcher(text).matches()) {
                ids.add(UUID.fromString(text));
            }
        }
        return ids;
    }
}
