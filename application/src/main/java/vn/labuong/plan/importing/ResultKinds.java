package vn.labuong.plan.importing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.Task.ResultKind;

/** Tells a result that is delivered ("Quy chế") from one that is counted ("Số cuộc triển lãm"). */
public final class ResultKinds {

    private ResultKinds() {}

    public static ResultKind of(@Nullable String expectedResult) {
        if (expectedResult == null || expectedResult.isBlank()) {
            return ResultKind.NONE;
        }
        boolean counted = false;
        boolean delivered = false;
        for (String part : expectedResult.split(";", -1)) {
            String words = part.strip().toLowerCase(Locale.ROOT);
            counted |= words.startsWith("số ");
            delivered |= !words.isEmpty() && !words.startsWith("số ");
        }
        return counted && delivered ? ResultKind.BOTH : counted ? ResultKind.COUNT : ResultKind.DELIVERABLE;
    }
}
