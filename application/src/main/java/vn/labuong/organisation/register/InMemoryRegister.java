package vn.labuong.organisation.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Membership;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.Territory;
import vn.labuong.organisation.register.RegisterRecords.GroupClause;
import vn.labuong.organisation.succession.SuccessionGraph;

/**
 * The register with its indexes; built once, then only read. A plan asks for the same few groups and successors at every
 * page, mostly of today: those answers are kept, the latest of so many.
 */
public final class InMemoryRegister implements RegisterSnapshot {

    private static final long MEMBERSHIPS = 500;
    private static final long TRACES = 10_000;

    private final Map<AgencyId, Agency> agencies = new TreeMap<>();
    private final List<Agency> sorted;
    private final Map<String, Territory> territories = new TreeMap<>();
    private final List<Succession> successions;
    private final Map<GroupCode, List<GroupClause>> clauses = new TreeMap<>();
    private final SuccessionGraph graph;
    private final Cache<GroupOn, Membership> memberships =
            Caffeine.newBuilder().maximumSize(MEMBERSHIPS).build();
    private final Cache<HeldOn, List<Bearer>> traces =
            Caffeine.newBuilder().maximumSize(TRACES).build();

    private record GroupOn(GroupCode code, LocalDate date) {}

    private record HeldOn(AgencyId holder, FunctionCode function, LocalDate held, LocalDate date) {}

    public InMemoryRegister(RegisterRecords records) {
        Map<AgencyId, List<Agency.Name>> names = new HashMap<>();
        records.names()
                .forEach(row -> names.computeIfAbsent(row.agency(), any -> new ArrayList<>())
                        .add(row.name()));
        for (Agency agency : records.agencies()) {
            agencies.put(agency.id(), named(agency, names.getOrDefault(agency.id(), List.of())));
        }
        sorted = List.copyOf(agencies.values());
        records.territories().forEach(territory -> territories.put(territory.id(), territory));
        successions = records.successions().stream()
                .sorted(Comparator.comparing(Succession::effective).thenComparing(Succession::id))
                .toList();
        records.clauses()
                .forEach(clause -> clauses.computeIfAbsent(clause.code(), any -> new ArrayList<>())
                        .add(clause));
        graph = new SuccessionGraph(agencies, successions);
    }

    private static Agency named(Agency agency, List<Agency.Name> names) {
        return new Agency(
                agency.id(),
                agency.kind(),
                agency.level(),
                agency.territory(),
                agency.parent(),
                agency.period(),
                agency.gsoCode(),
                agency.legalBasis(),
                agency.certainty(),
                agency.note(),
                names);
    }

    @Override
    public List<Agency> agencies() {
        return sorted;
    }

    @Override
    public Optional<Agency> agency(AgencyId id) {
        return Optional.ofNullable(agencies.get(id));
    }

    @Override
    public Optional<Territory> territory(String id) {
        return Optional.ofNullable(territories.get(id));
    }

    @Override
    public List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    @Override
    public List<Succession> successions() {
        return successions;
    }

    @Override
    public List<GroupCode> groups() {
        return List.copyOf(clauses.keySet());
    }

    @Override
    public Membership membership(GroupCode code, LocalDate date) {
        return memberships.get(new GroupOn(code, date), any -> membersOn(code, date));
    }

    private Membership membersOn(GroupCode code, LocalDate date) {
        List<GroupClause> inForce = clauses.getOrDefault(code, List.of()).stream()
                .filter(clause -> clause.period().covers(date))
                .toList();
        List<AgencyId> members = sorted.stream()
                .filter(agency -> agency.existsOn(date))
                .filter(agency -> inForce.stream().anyMatch(clause -> clause.selects(agency)))
                .map(Agency::id)
                .toList();
        boolean verified = !members.isEmpty()
                && inForce.stream().allMatch(clause -> clause.certainty().isVerified());
        List<String> notes = inForce.stream()
                .map(GroupClause::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .toList();
        return new Membership(code, members, verified ? Certainty.VERIFIED : Certainty.UNVERIFIED, notes);
    }

    @Override
    public List<Bearer> bearers(AgencyId holder, FunctionCode function, LocalDate date) {
        LocalDate first = agency(holder).map(agency -> agency.period().from()).orElse(LocalDate.MIN);
        return trace(holder, function, first, date);
    }

    @Override
    public List<Bearer> trace(AgencyId holder, FunctionCode function, LocalDate held, LocalDate date) {
        return traces.get(new HeldOn(holder, function, held, date), any -> graph.trace(holder, function, held, date));
    }

    @Override
    public List<AgencyId> predecessors(AgencyId id) {
        return graph.predecessors(id);
    }

    @Override
    public List<AgencyId> successors(AgencyId id) {
        return graph.successors(id);
    }
}
