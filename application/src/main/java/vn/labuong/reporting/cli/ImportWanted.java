package vn.labuong.reporting.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;

/**
 * What {@code report import} is asked for.
 *
 * @param receiver null where the plan's lead receives the report
 */
record ImportWanted(
        Path file,
        PlanCode plan,
        String period,
        AgencyId agency,
        @Nullable AgencyId receiver,
        boolean dryRun) {

    private static final Set<String> OPTIONS = Set.of("--plan", "--period", "--agency", "--receiver");

    /** Empty where the words are no such question. */
    static Optional<ImportWanted> of(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        boolean dryRun = words.remove("--dry-run");
        List<String> files = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (!OPTIONS.contains(word)
                    || at + 1 == words.size()
                    || options.put(word, words.get(++at)) != null) {
                return Optional.empty();
            }
        }
        String plan = options.get("--plan");
        String period = options.get("--period");
        String agency = options.get("--agency");
        String receiver = options.get("--receiver");
        if (files.size() != 1 || plan == null || period == null || agency == null) {
            return Optional.empty();
        }
        boolean known = PlanCode.isValid(plan) && AgencyId.isWellFormed(agency);
        if (!known || (receiver != null && !AgencyId.isWellFormed(receiver))) {
            return Optional.empty();
        }
        return Optional.of(new ImportWanted(
                Path.of(files.get(0)),
                new PlanCode(plan),
                period,
                new AgencyId(agency),
                receiver == null ? null : new AgencyId(receiver),
                dryRun));
    }
}
