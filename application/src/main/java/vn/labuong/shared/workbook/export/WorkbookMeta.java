package vn.labuong.shared.workbook.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the hidden sheet of a workbook says.
 *
 * @param template which form or table it is, with its version, in the sender's own terms
 * @param answers the cells to be filled in, in the order in which they were written
 * @param rows by the name of each sheet, its rows that have content of the sender
 */
public record WorkbookMeta(String template, List<AnswerArea> answers, Map<String, Integer> rows) {

    /** Name of the hidden sheet. */
    public static final String SHEET = "_labuong";

    public WorkbookMeta {
        answers = List.copyOf(answers);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** The cells that answer this key. */
    public Optional<AnswerArea> answer(String key) {
        return answers.stream().filter(answer -> answer.key().equals(key)).findFirst();
    }
}
