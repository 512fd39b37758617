package vn.labuong.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import vn.labuong.shared.editing.Saving;

/** Tells people what became of the change that they sent. */
public final class Told {

    private Told() {}

    /** Why a form is shown again, as message keys, none where somebody else was first; gives the answer its status. */
    public static List<String> problems(Saving saving, HttpServletResponse response) {
        return status(saving instanceof Saving.Refused refused ? refused.problems() : List.of(), response);
    }

    /**
     * The same, with a message where somebody else was first.
     *
     * @param stale its key
     */
    public static List<String> problems(Saving saving, String stale, HttpServletResponse response) {
        List<String> problems = problems(saving, response);
        return problems.isEmpty() ? List.of(stale) : problems;
    }

    /** The same of a change that was refused for those reasons, or for none because somebody else was first. */
    public static List<String> problems(List<String> refused, String stale, HttpServletResponse response) {
        return status(refused, response).isEmpty() ? List.of(stale) : refused;
    }

    private static List<String> status(List<String> refused, HttpServletResponse response) {
        response.setStatus((refused.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        return refused;
    }

    /**
     * What a single button did, or the first reason why it did nothing.
     *
     * @param done key of what is said where the change stands, {@code stale} where somebody else was first
     */
    public static Flash flash(Saving saving, String done, String stale) {
        if (saving instanceof Saving.Saved) {
            return Flash.done(done);
        }
        return Flash.refused(
                saving instanceof Saving.Refused refused ? refused.problems().get(0) : stale);
    }
}
