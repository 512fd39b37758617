package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.revision.Proposal;
import vn.labuong.shared.text.Texts;

/** A reorganisation as typed: everything is text, so that nothing typed is lost when something is wrong. */
record ReorganisationForm(
        @Nullable String type,
        @Nullable List<String> from,
        @Nullable List<String> heirTo,
        @Nullable List<String> heirFunction,
        @Nullable List<String> heirShare,
        @Nullable Boolean ends,
        @Nullable String newName,
        @Nullable String newKind,
        @Nullable String effective,
        @Nullable String decided,
        @Nullable String legalBasis,
        @Nullable String certainty,
        @Nullable String note) {

    /** The choice "an agency that begins on that day". */
    static final String FRESH = "*";

    static final int HEIRS = 5;

    /** One line of heirs as typed. */
    public record HeirLine(String to, String function, String share) {}

    public List<HeirLine> lines() {
        List<HeirLine> lines = new ArrayList<>();
        for (int line = 0; line < HEIRS; line++) {
            lines.add(new HeirLine(at(heirTo, line), at(heirFunction, line), at(heirShare, line)));
        }
        return lines;
    }

    public List<String> leaving() {
        return from == null ? List.of() : from;
    }

    boolean isFilled() {
        return effective != null && !effective.isBlank();
    }

    /** What is meant; empty where a day, an agency or a choice is not one. */
    Optional<Proposal> proposal() {
        Optional<LocalDate> day = AsOf.parse(text(effective));
        boolean agenciesAreIds = leaving().stream().allMatch(AgencyId::isWellFormed)
                && lines().stream()
                        .allMatch(line ->
                                line.to().isEmpty() || line.to().equals(FRESH) || AgencyId.isWellFormed(line.to()));
        if (day.isEmpty() || !agenciesAreIds) {
            return Optional.empty();
        }
        try {
            return Optional.of(proposal(day.get()));
        } catch (IllegalArgumentException notAChoice) {
            return Optional.empty();
        }
    }

    private Proposal proposal(LocalDate day) {
        return new Proposal(
                Succession.Type.valueOf(text(type)),
                leaving().stream().map(AgencyId::of).toList(),
                lines().stream()
                        .filter(line -> !line.to().isEmpty())
                        .map(ReorganisationForm::heir)
                        .toList(),
                Boolean.TRUE.equals(ends),
                text(newName),
                text(newKind).isEmpty() ? null : Agency.Kind.valueOf(text(newKind)),
                day,
                AsOf.parse(text(decided)).orElse(null),
                text(legalBasis),
                text(certainty).isEmpty() ? Certainty.UNVERIFIED : Certainty.valueOf(text(certainty)),
                text(note));
    }

    private static Proposal.Heir heir(HeirLine line) {
        boolean fresh = line.to().equals(FRESH);
        return new Proposal.Heir(
                fresh ? null : AgencyId.of(line.to()),
                fresh,
                FunctionCode.of(line.function()),
                line.share().isEmpty() ? Succession.Share.WHOLE : Succession.Share.valueOf(line.share()));
    }

    private static String at(@Nullable List<String> texts, int index) {
        return texts == null || index >= texts.size() ? "" : text(texts.get(index));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : Texts.clean(text);
    }
}
