package vn.labuong.shared.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * How formal documents look under one decree, as data: a later decree is another file {@code office/<id>.properties},
 * and what was issued under this one stays as it was. Lengths in twips, letter sizes in half-points.
 */
public record LayoutProfile(
        String id,
        Page page,
        Fonts fonts,
        Sizes sizes,
        Spacing spacing,
        LetterheadCells letterhead,
        Rule rule,
        Wording wording) {

    /** The profile by Decree 30/2020/NĐ-CP. */
    public static final String ND30_2020 = "ND30-2020";

    /** The sheet and its margins. */
    public record Page(
            int width,
            int height,
            int top,
            int right,
            int bottom,
            int left,
            int header,
            int footer,
            boolean annexFirstNumberHidden) {

        /** The width between the margins. */
        public int textWidth(boolean landscape) {
            return (landscape ? height : width) - left - right;
        }
    }

    /**
     * Font families by name.
     *
     * @param khmerAlternative named to Word for where {@code khmer} is not installed
     */
    public record Fonts(String text, String khmer, String khmerAlternative) {}

    /** Letter sizes in half-points. */
    public record Sizes(
            int nationalName,
            int motto,
            int agency,
            int number,
            int date,
            int letterSubject,
            int title,
            int body,
            int table,
            int note,
            int recipientsTitle,
            int recipients,
            int signature,
            int annexNumber,
            int pageNumber) {}

    /**
     * White space.
     *
     * @param line 240 is single
     */
    public record Spacing(int firstLine, int paragraph, int line, int signature, int cell, int cellSide) {}

    /**
     * The two cells of the head.
     *
     * @param outdent by how much the head stands out to the left of the text
     */
    public record LetterheadCells(int left, int right, int outdent) {}

    /**
     * Rules under text.
     *
     * @param shortPercent length of the rules under agency and subject, of the width of their text
     */
    public record Rule(int shortPercent, int weightEighths) {}

    /**
     * Reads a profile that the product ships.
     *
     * @throws LayoutProfileUnusable where there is none of this id, or it leaves something open
     */
    public static LayoutProfile load(String id) {
        if (!id.matches("[A-Za-z0-9-]+")) {
            throw new LayoutProfileUnusable(id, "is no name of a profile");
        }
        Properties values = new Properties();
        try (InputStream file = LayoutProfile.class.getResourceAsStream("/office/" + id + ".properties")) {
            if (file == null) {
                throw new LayoutProfileUnusable(id, "is not there");
            }
            values.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return LayoutProfileFile.read(id, values);
    }
}
