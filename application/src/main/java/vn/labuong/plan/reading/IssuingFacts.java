package vn.labuong.plan.reading;

import org.jspecify.annotations.Nullable;

/** Number and date of the plan where the document shows them; a draft leaves them blank, and blanks stay null. */
public record IssuingFacts(
        @Nullable ReadValue number, @Nullable ReadValue date) {}
