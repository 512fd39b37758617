package vn.labuong.reporting.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.measure.Measure;
import vn.labuong.reporting.cell.Cell.Measured;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.ReportingPeriod;

/** What the other parts of the product know of a period, added up for each task and indicator. */
@Component
public class Measures {

    private final List<Measure> measures;

    Measures(List<Measure> measures) {
        this.measures = measures;
    }

    /** The figures that are known of the agency's own work, until the cut-off; numerators and denominators are sums. */
    public Map<Subject, Measured> of(ReportingPeriod period, AgencyId agency) {
        Measure.Question question = new Measure.Question(
                period.plan().value(), period.from(), period.cutOff().plusDays(1), agency.value());
        Map<Subject, Measured> known = new LinkedHashMap<>();
        for (Measure measure : measures) {
            for (Measure.Figure figure : measure.figures(question)) {
                Measured one = new Measured(
                        figure.numerator(),
                        figure.denominator(),
                        figure.source().messageKey(),
                        figure.source().address());
                if (figure.indicator() != null) {
                    known.merge(Subject.indicator(figure.indicator()), one, Measures::sum);
                }
                if (figure.task() != null) {
                    known.merge(Subject.task(new TaskCode(figure.task())), one, Measures::sum);
                }
            }
        }
        return known;
    }

    private static Measured sum(Measured one, Measured other) {
        Long first = one.denominator();
        Long second = other.denominator();
        Long denominator = first == null ? second : second == null ? first : Long.valueOf(first + second);
        return new Measured(one.numerator() + other.numerator(), denominator, one.source(), one.address());
    }
}
