package vn.labuong.shared.office;

import java.util.List;

/** A piece of the body. Numbers are given, not counted, so that a cross-reference made by the caller stays true. */
public sealed interface Block {

    /** What is written in the block's own line; a table's caption. */
    Text text();

    /** {@code I. NHỮNG KẾT QUẢ…}: Roman numeral and title on one line, capitals, bold. */
    record Part(int number, Text text) implements Block {
        public Part {
            positive(number);
        }
    }

    /**
     * {@code 1.} or {@code 1.2.}: with a title it stands alone in bold, else its text follows upright.
     *
     * @param number one figure for each level
     */
    record Clause(List<Integer> number, Text text, boolean titled) implements Block {
        public Clause {
            number = List.copyOf(number);
            if (number.isEmpty()) {
                throw new IllegalArgumentException("A clause has a number");
            }
            number.forEach(Block::positive);
        }

        public static Clause titled(int number, String title) {
            return new Clause(List.of(number), Text.of(title), true);
        }

        public static Clause of(int number, Text text) {
            return new Clause(List.of(number), text, false);
        }
    }

    /**
     * {@code a)}: letters in the order of the Vietnamese alphabet.
     *
     * @param number 1 is a, 5 is đ; past the last letter they double
     */
    record Point(int number, Text text) implements Block {
        public Point {
            positive(number);
        }
    }

    /** {@code - …} */
    record Dash(Text text) implements Block {}

    /** A heading without a number, bold and italic, on the page of what follows. */
    record Heading(Text text) implements Block {
        public static Heading of(String text) {
            return new Heading(Text.of(Run.of(text).inBold().inItalics()));
        }
    }

    /** A plain paragraph of the body. */
    record Paragraph(Text text) implements Block {
        public static Paragraph of(String text) {
            return new Paragraph(Text.of(text));
        }
    }

    /** A small line in italics, such as the source or the unit of what stands beside it. */
    record Note(Text text, Alignment alignment) implements Block {}

    /** A table, see {@link Table}. */
    record Grid(Table table) implements Block {
        @Override
        public Text text() {
            return table.caption() == null ? Text.EMPTY : table.caption();
        }
    }

    private static void positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Numbering begins at 1, not at " + number);
        }
    }
}
