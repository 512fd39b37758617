package vn.labuong.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.TextDifference;

/**
 * A report as its page shows it.
 *
 * @param missing required answers that nobody gave
 * @param owed figures of which the agency says that they are not known yet
 * @param next anchor of the first answer that the agency has to give or to mend, null where there is none
 */
record ReportView(
        List<Group> groups,
        List<Link> missing,
        List<Link> owed,
        List<Link> returned,
        List<Conflict> conflicts,
        @Nullable String next) {

    /** A way to an answer on the page. */
    record Link(String anchor, String text, @Nullable String note) {}

    /** A group of the plan's tasks, the indicators, or the plan as a whole. */
    record Group(String title, String lang, List<Subject> subjects) {

        public long required() {
            return main().filter(Answer::required).count();
        }

        /** Required answers that are there; as {@code Completeness} counts them. */
        public long given() {
            return main().filter(answer -> answer.required() && answer.standing() == Given.GIVEN)
                    .count();
        }

        public boolean returned() {
            return subjects.stream().anyMatch(Subject::returned);
        }

        /** Whether something in it is to be done. */
        public boolean open() {
            return subjects.stream().anyMatch(Subject::open);
        }

        private Stream<Answer> main() {
            return subjects.stream().flatMap(Subject::answers);
        }
    }

    /** Whether an answer is there. */
    enum Given {
        NO,
        /** The agency says that the figure is not known yet. */
        OWED,
        GIVEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A task, an indicator or the plan.
     *
     * @param subject its name in addresses
     * @param reasons why this agency is asked
     * @param open whether something in it is to be done
     */
    record Subject(
            String subject,
            String anchor,
            String title,
            String lang,
            @Nullable String address,
            @Nullable String part,
            String partBadge,
            List<String> reasons,
            boolean writable,
            List<Answer> main,
            List<Answer> more,
            boolean moreOpen,
            boolean open) {

        Stream<Answer> answers() {
            return Stream.concat(main.stream(), more.stream());
        }

        public boolean returned() {
            return answers().anyMatch(answer -> answer.returned() != null);
        }

        /** What its head says of it: needed, owed, given, or free where nothing is required and nothing given. */
        public String standing() {
            if (answers().anyMatch(answer -> answer.required() && answer.standing() == Given.NO)) {
                return "needed";
            }
            if (answers().anyMatch(answer -> answer.standing() == Given.OWED)) {
                return "owed";
            }
            return answers().anyMatch(answer -> answer.standing() == Given.GIVEN) ? "given" : "free";
        }
    }

    /**
     * One answer.
     *
     * @param local name within the report
     * @param given what stands in the fields
     * @param words what holds, in words
     * @param problem why what was typed is not kept, null where it is
     * @param returned why it came back, null unless it did
     */
    record Answer(
            String local,
            String anchor,
            String subject,
            String kind,
            String label,
            boolean figure,
            String shape,
            boolean required,
            Given standing,
            boolean writable,
            int seen,
            AnswerForm given,
            String words,
            String share,
            @Nullable Counted numerator,
            @Nullable Counted denominator,
            @Nullable Known known,
            List<Earlier> earlier,
            @Nullable String problem,
            @Nullable String returned,
            @Nullable String saved) {

        /** Whether the agency has to give or to mend it now. */
        boolean isDue() {
            return writable && (returned != null || (required && standing == Given.NO));
        }
    }

    /** What is counted, in words. */
    record Counted(String text, String lang) {}

    /** A figure that the system knows. */
    record Known(String words, String source, @Nullable String address) {}

    /**
     * What was answered the year before.
     *
     * @param take names it when it is taken over
     */
    record Earlier(String who, String words, String take) {}

    /** Two answers of which one lost. */
    record Conflict(
            long lost,
            String anchor,
            String title,
            int seen,
            boolean figure,
            boolean share,
            String theirs,
            String theirsBy,
            String mine,
            String mineBy,
            List<TextDifference.Piece> difference,
            AnswerForm both) {}
}
