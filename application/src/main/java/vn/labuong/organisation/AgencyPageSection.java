package vn.labuong.organisation;

import java.time.LocalDate;

/**
 * A part of the agency page that another module contributes as a bean, such as "what we owe".
 *
 * <p>The fragment is rendered with the variable {@code section} set to {@link #model}.
 */
public interface AgencyPageSection {

    /** Smaller comes first. */
    int order();

    /** Template and fragment, such as {@code plan/agency-duties :: section}. */
    String fragment();

    /** What the fragment shows; a fixed number of statements whatever the agency. */
    Object model(AgencyId agency, LocalDate date);
}
