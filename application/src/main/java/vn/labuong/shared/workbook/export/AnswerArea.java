package vn.labuong.shared.workbook.export;

import vn.labuong.shared.workbook.Area;

/**
 * Cells that the receiver may fill in.
 *
 * @param key what they answer, in the sender's own terms; unique within the workbook
 * @param sheet name of their sheet
 */
public record AnswerArea(String key, String sheet, Area area) {}
