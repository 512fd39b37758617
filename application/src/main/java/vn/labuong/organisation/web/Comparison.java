package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.Agency.Level;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.Succession.Share;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.chart.Flow;

/** The register on two days: where the duties of each agency of the first day lie on the second. */
final class Comparison {

    private final RegisterSnapshot register;
    private final LocalDate start;
    private final LocalDate end;
    private final String lang;
    private final List<Move> moves;

    Comparison(RegisterSnapshot register, LocalDate start, LocalDate end, String territory, Locale locale) {
        this.register = register;
        this.start = start;
        this.end = end;
        this.lang = Languages.code(locale);
        ViCollator order = new ViCollator();
        this.moves = register.agencies().stream()
                .filter(agency -> agency.existsOn(start))
                .filter(agency -> territory.isEmpty() || territory.equals(agency.territory()))
                .flatMap(agency -> moves(agency).stream())
                .sorted(Comparator.comparing((Move move) -> move.holder().name(), order)
                        .thenComparing(move -> move.holder().id()))
                .toList();
    }

    /** Where one function of an agency has gone. */
    record Move(Agency agency, AgencyView.Link holder, FunctionCode function, List<Target> targets, boolean alone) {

        /** The message that names what moved: all of it, one function, or what is left beside the named ones. */
        public String functionKey() {
            String general = alone ? "all" : "general";
            return "organisation.function." + (function.isGeneral() ? general : function.value());
        }

        Move with(boolean onlyOne) {
            return new Move(agency, holder, function, targets, onlyOne);
        }

        public boolean stays() {
            return targets.size() == 1
                    && !targets.get(0).open()
                    && targets.get(0).agency().id().equals(holder.id());
        }

        public boolean isLocal() {
            return agency.level() == Level.DISTRICT || agency.level() == Level.COMMUNE;
        }
    }

    /** One bearer on the second day; {@code notes} say what has to be confirmed. */
    record Target(AgencyView.Link agency, boolean part, boolean unverified, boolean open, List<String> notes) {}

    /** Only what moved or lies open; the people's committees of districts and communes apart. */
    public List<Move> moves() {
        return moves.stream().filter(move -> !move.stays() && !move.isLocal()).toList();
    }

    public List<Move> localMoves() {
        return moves.stream().filter(move -> !move.stays() && move.isLocal()).toList();
    }

    public long staying() {
        return moves.stream().filter(Move::stays).map(Move::agency).distinct().count();
    }

    private List<Move> moves(Agency agency) {
        TreeSet<FunctionCode> functions = new TreeSet<>();
        functions.add(FunctionCode.GENERAL);
        register.successions().stream()
                .filter(row -> agency.id().equals(row.from())
                        || (end.isBefore(start) && agency.id().equals(row.to())))
                .map(Succession::function)
                .forEach(functions::add);
        List<Move> found = new ArrayList<>();
        for (FunctionCode function : functions) {
            List<Target> targets = register.trace(agency.id(), function, start, end).stream()
                    .map(this::target)
                    .toList();
            found.add(new Move(agency, AgencyView.link(register, agency.id(), lang, start), function, targets, false));
        }
        return withoutRepetition(found);
    }

    /** A named function that goes where everything goes says nothing new. */
    private static List<Move> withoutRepetition(List<Move> moves) {
        Move general = moves.get(0);
        List<Move> telling = moves.stream()
                .filter(move -> move.function().isGeneral()
                        || !ids(move).equals(ids(general))
                        || move.targets().stream().anyMatch(Target::open))
                .filter(move -> !move.function().isGeneral() || moves.size() == 1 || !isOnlyOpenBecauseSplit(general))
                .toList();
        return telling.stream().map(move -> move.with(telling.size() == 1)).toList();
    }

    /** An agency wholly divided by function leaves nothing general behind worth a line of its own. */
    private static boolean isOnlyOpenBecauseSplit(Move general) {
        return general.targets().size() == 1
                && general.targets().get(0).open()
                && general.targets()
                        .get(0)
                        .agency()
                        .id()
                        .equals(general.holder().id());
    }

    private static List<String> ids(Move move) {
        return move.targets().stream().map(target -> target.agency().id()).toList();
    }

    private Target target(Bearer bearer) {
        return new Target(
                AgencyView.link(register, bearer.agency(), lang, end),
                bearer.share() == Share.PART,
                !bearer.certainty().isVerified(),
                bearer.open(),
                bearer.path().stream()
                        .map(Succession::note)
                        .filter(note -> !note.isEmpty())
                        .distinct()
                        .toList());
    }

    /** What the picture shows: ways that end under another name, or nowhere; null when there is none. */
    @Nullable Flow chart(String open, Function<Move, String> names) {
        Map<List<String>, List<Move>> ways = new LinkedHashMap<>();
        Map<List<String>, Boolean> whole = new LinkedHashMap<>();
        for (Move move : moves()) {
            for (Target target : move.targets()) {
                String to = target.open() ? open : target.agency().name();
                if (!to.equals(move.holder().name())) {
                    List<String> way = List.of(move.holder().name(), to);
                    ways.computeIfAbsent(way, any -> new ArrayList<>()).add(move);
                    whole.merge(way, !target.part(), Boolean::logicalAnd);
                }
            }
        }
        List<Flow.Link> links = ways.entrySet().stream()
                .map(way -> new Flow.Link(
                        way.getKey().get(0),
                        way.getKey().get(1),
                        way.getValue().stream()
                                .map(move -> names.apply(move))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        Boolean.TRUE.equals(whole.get(way.getKey()))))
                .toList();
        return links.isEmpty() ? null : Flow.of(links);
    }
}
