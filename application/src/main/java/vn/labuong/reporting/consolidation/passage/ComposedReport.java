package vn.labuong.reporting.consolidation.passage;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.Reference;

/**
 * The report with its text: what is written from the answers, and what people wrote in its place.
 *
 * @param own the newest wording of each paragraph that somebody has written, by key
 * @param numbers of the sources, from 1 in the order in which the text names them, by {@code Reference.exact}
 */
public record ComposedReport(
        ConsolidatedReport report, List<Chapter> chapters, Map<String, OwnWording> own, Map<String, Integer> numbers) {

    public static ComposedReport of(ConsolidatedReport report, List<Chapter> chapters, Map<String, OwnWording> own) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Stream.concat(
                        chapters.stream()
                                .flatMap(chapter -> chapter.entries().stream())
                                .flatMap(entry -> entry.passages().stream())
                                .flatMap(passage -> passage.sources().stream()),
                        report.contributions().map(Contribution::source))
                .map(Reference::exact)
                .forEach(exact -> numbers.putIfAbsent(exact, numbers.size() + 1));
        return new ComposedReport(report, List.copyOf(chapters), Map.copyOf(own), numbers);
    }

    /** The number under which the sources list it. */
    public int number(Contribution one) {
        return number(one.source());
    }

    public int number(Reference source) {
        return numbers.getOrDefault(source.exact(), 0);
    }

    /** The same of many. */
    public List<NumberRange> numbers(Collection<Reference> sources) {
        return NumberRange.of(sources.stream().map(this::number).toList());
    }

    /** What a person wrote in place of the paragraph, where that holds. */
    public Optional<String> ownText(Passage passage) {
        return Optional.ofNullable(own.get(passage.key())).map(OwnWording::text);
    }

    /** Whether the answers are no longer those on which the person's wording rests. */
    public boolean hasChanged(Passage passage) {
        OwnWording wording = own.get(passage.key());
        if (wording == null || wording.text() == null) {
            return false;
        }
        Set<String> now = passage.sources().stream().map(Reference::exact).collect(Collectors.toSet());
        // A paragraph without answers of its own, such as one of numbers, changes with its text.
        return !now.equals(new HashSet<>(wording.sources()))
                || (now.isEmpty() && !passage.plain().equals(wording.generated()));
    }

    public Optional<Passage> passage(String key) {
        return chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .flatMap(entry -> entry.passages().stream())
                .filter(passage -> passage.key().equals(key))
                .findFirst();
    }
}
