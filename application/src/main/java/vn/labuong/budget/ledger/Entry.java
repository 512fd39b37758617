package vn.labuong.budget.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.budget.Stage;
import vn.labuong.shared.text.MoneyCell;

/**
 * What somebody said of one stage of a line; never changed, only followed by another.
 *
 * @param version of the line that this entry made
 * @param effective the day from which it holds, such as the date of the deciding document
 * @param reason present in every entry but the first of its stage
 */
public record Entry(
        long line,
        Stage stage,
        int version,
        MoneyCell cell,
        LocalDate effective,
        @Nullable String reason,
        @Nullable String document,
        boolean demo,
        String who,
        Instant at) {}
