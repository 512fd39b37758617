package vn.labuong.budget.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.budget.BudgetTotals;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.text.MoneyWords;
import vn.labuong.shared.time.VietnamTime;

/** Turns what budgets hold into the reader's words. */
@Component
class BudgetWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final MessageSource messages;

    BudgetWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Numbers in the arguments must be given as text, or the language sets separators into years. */
    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String date(LocalDate day) {
        return Dates.numeric(day);
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** An amount short, a state by its word, and words for what is unknown too. */
    String brief(MoneyCell cell, Locale locale) {
        return switch (cell.state()) {
            case AMOUNT -> MoneyWords.brief(cell.orZero(), locale);
            case UNKNOWN -> text("budget.unknown", locale);
            default -> MoneyWords.cell(cell, locale);
        };
    }

    String exact(MoneyCell cell, Locale locale) {
        return cell.state() == MoneyCell.State.AMOUNT ? MoneyWords.exact(cell.orZero(), locale) : brief(cell, locale);
    }

    /** A sum; a dash where not one cell is an amount, for that is no 0. */
    static String sum(BudgetTotals.Total total) {
        return total.amounts() == 0 ? "–" : MoneyWords.digits(total.sum());
    }

    /** "2 integrated, 1 as regulated": what was not added; empty where everything was. */
    String beside(BudgetTotals.Total total, Locale locale) {
        List<String> parts = new ArrayList<>();
        add(parts, "budget.beside.integrated", total.integrated(), locale);
        add(parts, "budget.beside.as-regulated", total.asRegulated(), locale);
        add(parts, "budget.beside.unknown", total.unknown(), locale);
        return String.join(", ", parts);
    }

    private void add(List<String> parts, String key, int count, Locale locale) {
        if (count > 0) {
            parts.add(text(key, locale, count));
        }
    }

    /** The name of a constant as keys write it: {@code NOT_BORNE} is {@code not-borne}. */
    static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
