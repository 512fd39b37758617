package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.labuong.reporting.cell.Subject;

/** Which answers of a review stand first and which are folded, each place in the plan's order. */
final class ReviewPlaces {

    private final Map<ReviewView.Place, List<Answers>> places = new EnumMap<>(ReviewView.Place.class);

    /** One answer and what it is about. */
    record Placed(Subject subject, ReviewView.Line line) {}

    /**
     * The answers about a subject that stand in one place.
     *
     * @param first whether the subject stands nowhere further up
     */
    record Answers(Subject subject, boolean first, List<ReviewView.Line> lines) {}

    ReviewPlaces(List<Placed> all, boolean accepted, boolean decided) {
        Set<Subject> seen = new HashSet<>();
        for (ReviewView.Place place : ReviewView.Place.values()) {
            Map<Subject, List<ReviewView.Line>> bySubject = new LinkedHashMap<>();
            all.stream()
                    .filter(one -> one.line().place(accepted, decided) == place)
                    .forEach(one -> bySubject
                            .computeIfAbsent(one.subject(), none -> new ArrayList<>())
                            .add(one.line()));
            List<Answers> answers = new ArrayList<>();
            bySubject.forEach((subject, lines) -> answers.add(new Answers(subject, seen.add(subject), lines)));
            places.put(place, answers);
        }
    }

    List<Answers> at(ReviewView.Place place) {
        return places.getOrDefault(place, List.of());
    }

    int count(ReviewView.Place place) {
        return at(place).stream().mapToInt(answers -> answers.lines().size()).sum();
    }
}
