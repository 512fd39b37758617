package vn.labuong.shared.workbook;

import java.util.List;

/**
 * A file that is not read, and why. A refusal never costs the memory of the whole file.
 *
 * @param file name of the file, without its folder
 * @param place where inside the file: a part of the package, or a sheet and cell; empty when it is the file as such
 * @param arguments what the message of the reason names, in its order
 */
public record WorkbookRefusal(String file, String place, WorkbookReason reason, List<String> arguments)
        implements WorkbookResult {

    public WorkbookRefusal {
        arguments = List.copyOf(arguments);
    }
}
