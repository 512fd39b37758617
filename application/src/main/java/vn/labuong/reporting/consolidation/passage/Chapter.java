package vn.labuong.reporting.consolidation.passage;

import java.util.List;

/**
 * A part of the report, or one group of tasks within its second part.
 *
 * @param code its name in addresses: {@code 1}, {@code 2-I}, {@code 3}
 * @param part 1 to 6
 * @param group title of the group of tasks; empty outside the second part
 */
public record Chapter(String code, int part, String group, List<Entry> entries) {

    public Chapter {
        entries = List.copyOf(entries);
    }

    /**
     * What is said about one thing.
     *
     * @param heading the task or indicator; empty where the passages speak for themselves
     */
    public record Entry(String heading, List<Passage> passages) {

        public Entry {
            passages = List.copyOf(passages);
        }
    }
}
