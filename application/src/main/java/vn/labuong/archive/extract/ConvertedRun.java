package vn.labuong.archive.extract;

import vn.labuong.shared.text.LegacyVietnamese;

/**
 * Text that was stored in an encoding from before Unicode.
 *
 * @param original as stored, character for character
 * @param text in Unicode, NFC
 * @param confidence from 0 to 1: the share of its words that are spelt as Vietnamese is; at most {@value #UNNAMED} where no
 *     font's name bears the encoding out
 */
public record ConvertedRun(String original, String text, LegacyVietnamese encoding, double confidence) {

    static final double UNNAMED = 0.8;
}
