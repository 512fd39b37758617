package vn.labuong.archive.extract;

import vn.labuong.archive.recognise.TextEvidence;

/** Judges the text of a page by its own letters: a wrong hidden text is worse than none, since it looks found. */
final class PageGate {

    private static final int FEW = 60;
    private static final int ENOUGH_WORDS = 8;
    private static final double COVERED = 0.5;
    private static final double MOST_UNREADABLE = 0.05;
    private static final double MOST_FOREIGN = 0.25;
    private static final double LONGEST_WORDS = 11;
    private static final double MOST_SINGLE = 0.4;
    private static final double LEAST_KNOWN = 0.45;
    private static final double MOST_KHMER_FAULTS = 0.03;

    /**
     * What is on a page besides its text.
     *
     * @param pictures share of the page under pictures, from 0
     * @param strokes lines and areas drawn
     * @param glyphs all that were shown, of which
     * @param unmapped no font says which characters they are
     * @param legacyKhmer are in a Khmer font from before Unicode
     */
    record Marks(double pictures, int strokes, int glyphs, int unmapped, int legacyKhmer) {

        static final Marks NONE = new Marks(0, 0, 0, 0, 0);
    }

    private PageGate() {}

    static Verdict judge(String text, Marks marks) {
        int characters = (int) text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
        if (marks.legacyKhmer() * 2 > Math.max(1, marks.glyphs())) {
            return needed(Verdict.Reason.LEGACY_KHMER, share(marks.legacyKhmer(), marks.glyphs()));
        }
        if (share(marks.unmapped(), marks.glyphs()) > MOST_UNREADABLE) {
            return needed(Verdict.Reason.UNREADABLE, share(marks.unmapped(), marks.glyphs()));
        }
        if (characters == 0) {
            boolean bare = marks.pictures() == 0 && marks.strokes() == 0;
            return bare ? new Verdict.Blank() : needed(Verdict.Reason.NO_TEXT, 0);
        }
        if (characters < FEW && marks.pictures() > COVERED) {
            return needed(Verdict.Reason.TOO_LITTLE, characters);
        }
        return byLetters(TextEvidence.of(text), characters);
    }

    private static Verdict byLetters(TextEvidence seen, int characters) {
        double unreadable = share(seen.unreadable(), characters);
        if (unreadable > MOST_UNREADABLE) {
            return needed(Verdict.Reason.UNREADABLE, unreadable);
        }
        double foreign = share(seen.foreign(), seen.letters());
        if (foreign > MOST_FOREIGN && seen.foreign() > ENOUGH_WORDS) {
            return needed(Verdict.Reason.OTHER_SCRIPT, foreign);
        }
        double faults = share(seen.khmerFaults(), seen.khmerClusters() + seen.khmerFaults());
        if (seen.khmerFaults() > 1 && faults > MOST_KHMER_FAULTS) {
            return needed(Verdict.Reason.BROKEN_KHMER, faults);
        }
        if (seen.wordLength() > LONGEST_WORDS && seen.latin() > FEW) {
            return needed(Verdict.Reason.NO_SPACES, seen.wordLength());
        }
        return byWords(seen);
    }

    /** A text of a few words, a form or a table of numbers says too little to be judged by its words. */
    private static Verdict byWords(TextEvidence seen) {
        if (seen.words() < ENOUGH_WORDS) {
            return new Verdict.Good();
        }
        double single = share(seen.single(), seen.words());
        if (single > MOST_SINGLE) {
            return needed(Verdict.Reason.TORN, single);
        }
        return seen.known() < LEAST_KNOWN ? needed(Verdict.Reason.NO_WORDS, seen.known()) : new Verdict.Good();
    }

    private static Verdict needed(Verdict.Reason reason, double measured) {
        return new Verdict.NeedsOcr(reason, measured);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
