package vn.labuong.shared.backup.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words after a verb: one folder and options, with values or without. */
record Words(String folder, Map<String, String> options, Set<String> switches) {

    /** Empty where there is not exactly one folder, an option is not among those named, or lacks its value. */
    static Optional<Words> of(List<String> words, Set<String> withValue, Set<String> without) {
        String folder = null;
        Map<String, String> options = new HashMap<>();
        Set<String> switches = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (withValue.contains(word) && i + 1 < words.size()) {
                options.put(word, words.get(++i));
            } else if (without.contains(word)) {
                switches.add(word);
            } else if (folder == null && !word.startsWith("--") && !word.isBlank()) {
                folder = word;
            } else {
                return Optional.empty();
            }
        }
        return folder == null ? Optional.empty() : Optional.of(new Words(folder, options, switches));
    }

    @Nullable String option(String name) {
        return options.get(name);
    }

    /** By {@code --data}, else {@code LABUONG_DATA}, else the folder {@code data}. */
    String data(Map<String, String> environment) {
        return options.getOrDefault("--data", environment.getOrDefault("LABUONG_DATA", "data"));
    }
}
