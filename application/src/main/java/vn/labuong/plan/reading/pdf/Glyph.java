package vn.labuong.plan.reading.pdf;

import org.apache.pdfbox.text.TextPosition;

/** A character on the page: its text, its box from the top left of the page, and the width of a space beside it. */
record Glyph(String text, double left, double right, double base, double height, double space) {

    static Glyph of(TextPosition position) {
        double size = Math.max(1, position.getFontSizeInPt());
        double space = position.getWidthOfSpace();
        return new Glyph(
                position.getUnicode(),
                position.getX(),
                position.getX() + position.getWidth(),
                position.getY(),
                size,
                space > 0 && space < size ? space : size / 4);
    }

    double middleX() {
        return (left + right) / 2;
    }

    /** Inside the letters, above the line they stand on. */
    double middleY() {
        return base - height / 3;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
