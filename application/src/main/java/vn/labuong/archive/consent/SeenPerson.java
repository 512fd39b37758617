package vn.labuong.archive.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be recognised in one item. Two items never share one, so that nobody can be followed over items.
 *
 * @param seenAs how to find them in the item, not who they are
 */
public record SeenPerson(UUID id, String seenAs, Age age, List<Consent> consents) {

    /** Whose consent is needed depends on it (Law 91/2025/QH15, art. 24). */
    public enum Age {
        ADULT,
        CHILD_OF_7_OR_MORE,
        CHILD_UNDER_7;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an item is used for. */
    public enum Use {
        WEB,
        EXHIBITION,
        PRINT,
        SHARE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who said yes; a notice given at a public event stands for adults only. */
    public enum Giver {
        SELF,
        REPRESENTATIVE,
        NOTICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A yes to one use.
     *
     * @param until first local day on which it no longer holds, null without end
     * @param proof where the proof is: the number of a form, the hash of a scan kept sealed
     */
    public record Consent(
            UUID id,
            Giver giver,
            Use use,
            LocalDate from,
            @Nullable LocalDate until,
            String proof,
            boolean withdrawn) {}
}
