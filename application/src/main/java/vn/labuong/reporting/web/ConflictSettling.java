package vn.labuong.reporting.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.cell.LostAnswers.Settlement;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.workflow.Filing;

/** Settles one of two answers: the one that lost is kept as settled, whatever becomes of it. */
@Component
class ConflictSettling {

    private final LostAnswers lost;
    private final Cells cells;
    private final Filing filing;

    ConflictSettling(LostAnswers lost, Cells cells, Filing filing) {
        this.lost = lost;
        this.cells = cells;
        this.filing = filing;
    }

    /** What became of it. */
    enum Result {
        SETTLED,
        /** Somebody else has settled it. */
        ALREADY,
        /** A third answer stands now; both are to be looked at again. */
        MOVED_ON,
        /** The answer is not kept as it is. */
        REFUSED
    }

    /**
     * Settles it in one transaction with the answer that replaces both.
     *
     * @param answer what stands afterwards; ignored where the present answer stays
     */
    @Transactional
    Result settle(
            ReportGate.Entered entered, LostAnswers.LostAnswer one, Settlement how, int seen, Optional<Answer> answer) {
        if (cells.find(one.key()).map(Cell::version).orElse(0) != seen) {
            return Result.MOVED_ON;
        }
        if (!lost.settle(one.id(), how, entered.who())) {
            return Result.ALREADY;
        }
        if (how == Settlement.DROPPED) {
            return Result.SETTLED;
        }
        Saving saving = filing.answer(
                entered.opened(),
                one.key().subject(),
                one.key().kind(),
                answer.orElse(one.answer()),
                seen,
                Cell.Channel.PAGE,
                entered.who());
        if (saving instanceof Saving.Saved) {
            return Result.SETTLED;
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return saving instanceof Saving.Conflict ? Result.MOVED_ON : Result.REFUSED;
    }
}
