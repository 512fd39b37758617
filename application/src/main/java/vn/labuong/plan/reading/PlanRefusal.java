package vn.labuong.plan.reading;

import java.util.List;
import vn.labuong.plan.reading.document.RefusalReason;

/**
 * A file that is not read, and why. A refusal never costs the memory of the whole file.
 *
 * @param file name of the file, without its folder
 * @param place where inside the file, such as a part of a package or a page; empty when it is the file as such
 * @param arguments what the message of the reason names, in its order
 */
public record PlanRefusal(String file, String place, RefusalReason reason, List<String> arguments)
        implements PlanReadResult {

    public PlanRefusal {
        arguments = List.copyOf(arguments);
    }
}
