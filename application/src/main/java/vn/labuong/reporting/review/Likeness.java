package vn.labuong.reporting.review;

/** Says whether a text repeats an earlier one. */
public interface Likeness {

    /** Whether nearly everything that the text says was said before; never for texts too short to tell. */
    boolean isNearCopy(String text, String earlier);
}
