package vn.labuong.plan.importing;

import org.jspecify.annotations.Nullable;
import vn.labuong.plan.Task.ResultKind;
import vn.labuong.shared.text.SearchKey;

/** Tells a result that is delivered, such as a letter, from one that is counted, such as a number of events. */
public final class ResultKinds {

    private ResultKinds() {}

    public static ResultKind of(@Nullable String expectedResult) {
        if (expectedResult == null || expectedResult.isBlank()) {
            return ResultKind.NONE;
        }
        boolean counted = false;
        boolean delivered = false;
        for (String part : expectedResult.split(";", -1)) {
            String words = SearchKey.of(part).strip();
            counted |= words.startsWith("so ");
            delivered |= !words.isEmpty() && !words.startsWith("so ");
        }
        return counted && delivered ? ResultKind.BOTH : counted ? ResultKind.COUNT : ResultKind.DELIVERABLE;
    }
}
