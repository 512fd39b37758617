package vn.labuong.organisation.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Succession;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.text.MatchKey;

/** What ships for An Giang, held against the sources. */
class ShippedRegisterTests {

    private static final RegisterRecords FILES = new RegisterFiles("an-giang").read();
    private static final InMemoryRegister REGISTER = new InMemoryRegister(FILES);
    private static final LocalDate ISSUED = LocalDate.parse("2024-04-05");
    private static final LocalDate SPRING = LocalDate.parse("2025-03-01");
    private static final LocalDate MERGED = LocalDate.parse("2025-07-01");

    @Test
    void holdsTwentySixDistrictsBeforeAndOneHundredAndTwoCommunesSince() {
        assertThat(committees(Agency.Level.DISTRICT, ISSUED)).hasSize(26);
        assertThat(committees(Agency.Level.DISTRICT, MERGED)).isEmpty();
        assertThat(committees(Agency.Level.COMMUNE, MERGED)).hasSize(102);
        assertThat(committees(Agency.Level.COMMUNE, MERGED.minusDays(1))).isEmpty();
    }

    @Test
    void keepsTheTwoDistrictsOfChauThanhApart() {
        List<Agency> homonyms = REGISTER.agencies().stream()
                .filter(agency -> agency.name("vi", ISSUED).equals("UBND huyện Châu Thành"))
                .toList();
        assertThat(homonyms).extracting(Agency::gsoCode).containsExactlyInAnyOrder("892", "905");
        assertThat(homonyms).extracting(Agency::territory).doesNotHaveDuplicates();
    }

    @Test
    void hasARowForEachCodeOfTheStatisticsOffice() throws IOException {
        assertThat(committees(Agency.Level.COMMUNE, MERGED))
                .extracting(Agency::gsoCode)
                .containsExactlyInAnyOrderElementsOf(codes("an-giang-communes-2025.csv"));
        assertThat(committees(Agency.Level.DISTRICT, ISSUED))
                .extracting(Agency::gsoCode)
                .containsExactlyInAnyOrderElementsOf(codes("districts-before-2025.csv"));
    }

    @Test
    void sendsThePressFunctionOneWayAndTheDigitalOneAnother() {
        assertThat(bearers("ag.so-tttt", "press", ISSUED)).containsExactly("ag.so-tttt");
        assertThat(bearers("ag.so-tttt", "press", SPRING)).containsExactly("ag.so-vhttdl");
        assertThat(bearers("ag.so-tttt", "press", MERGED)).containsExactly("ag91.so-vhtt");
        assertThat(bearers("ag.so-tttt", "digital", MERGED)).containsExactly("ag91.so-khcn");
        assertThat(bearers("ag.so-tttt", "cyber_security", MERGED)).containsExactly("ag91.cong-an");
        assertThat(REGISTER.bearers(AgencyId.of("ag.so-tttt"), FunctionCode.PRESS, MERGED))
                .allMatch(bearer -> bearer.certainty() == Certainty.UNVERIFIED);
    }

    @Test
    void sendsTheLabourDepartmentsFunctionsToTheirOwnHeirs() {
        assertThat(bearers("ag.so-ldtbxh", "children", MERGED)).containsExactly("ag91.so-y-te");
        assertThat(bearers("ag.so-ldtbxh", "labour", MERGED)).containsExactly("ag91.so-noi-vu");
        assertThat(bearers("ag.so-ldtbxh", "poverty", MERGED)).containsExactly("ag91.so-nnmt");
        assertThat(bearers("ag.so-ldtbxh", "vocational", MERGED)).containsExactly("ag91.so-gddt");
        assertThat(bearers("ag.so-noi-vu", "religion", SPRING)).containsExactly("ag.so-dttg");
        assertThat(bearers("ag.so-noi-vu", "archives", MERGED)).containsExactly("ag91.so-noi-vu");
        assertThat(bearers("ag.ban-dan-toc", "ethnic", MERGED)).containsExactly("ag91.so-dttg");
        assertThat(bearers("ag.so-khdt", "planning", SPRING)).containsExactly("ag.so-tai-chinh");
    }

    @Test
    void leavesOpenWhatNoSourceSettles() {
        assertThat(REGISTER.bearers(AgencyId.of("ag.so-ngoai-vu"), FunctionCode.GENERAL, MERGED))
                .singleElement()
                .matches(Bearer::open);
        assertThat(REGISTER.membership(GroupCode.RELATED_AGENCIES, ISSUED).isOpen())
                .isTrue();
        assertThat(REGISTER.membership(GroupCode.RESEARCH_BODIES, ISSUED).isOpen())
                .isTrue();
    }

    @Test
    void evaluatesGroupsAtTheDate() {
        assertThat(REGISTER.members(GroupCode.DISTRICTS, ISSUED)).hasSize(11);
        assertThat(REGISTER.members(GroupCode.DISTRICTS, MERGED.minusDays(1))).hasSize(11);
        assertThat(REGISTER.members(GroupCode.DISTRICTS, MERGED)).hasSize(102);
        assertThat(REGISTER.membership(GroupCode.DISTRICTS, ISSUED).certainty()).isEqualTo(Certainty.VERIFIED);
        assertThat(REGISTER.membership(GroupCode.DISTRICTS, MERGED).certainty()).isEqualTo(Certainty.UNVERIFIED);
        assertThat(REGISTER.members(GroupCode.BORDER_DISTRICTS, ISSUED)).hasSize(5);
        assertThat(REGISTER.members(GroupCode.LOCAL_PRESS, ISSUED))
                .extracting(AgencyId::value)
                .containsExactly("ag.bao-an-giang", "ag.dai-ptth");
        assertThat(REGISTER.members(GroupCode.DEPARTMENTS, ISSUED))
                .extracting(AgencyId::value)
                .contains("ag.so-tttt", "ag.ban-dan-toc", "ag.cong-an")
                .doesNotContain("kg.so-tai-chinh", "ag.so-nnmt");
    }

    @Test
    void mergesTheTwinsOfTheTwoProvinces() {
        assertThat(REGISTER.predecessors(AgencyId.of("ag91.so-tai-chinh")))
                .extracting(AgencyId::value)
                .containsExactly("ag.so-tai-chinh", "kg.so-tai-chinh");
        assertThat(REGISTER.predecessors(AgencyId.of("ag.so-tai-chinh"))).containsExactly(AgencyId.of("ag.so-khdt"));
    }

    @Test
    void endsNobodyWithoutSayingWhatBecomesOfTheDuties() {
        for (Agency agency : REGISTER.agencies()) {
            LocalDate end = agency.period().to();
            if (end != null) {
                assertThat(REGISTER.successions())
                        .as(agency.id().value())
                        .anyMatch(row -> row.from().equals(agency.id())
                                && row.effective().equals(end));
            }
        }
    }

    @Test
    void bearsOrFlagsEveryDutyOnEveryDateAndLosesNoneOnTheWayBack() {
        Set<FunctionCode> functions =
                FILES.successions().stream().map(Succession::function).collect(Collectors.toCollection(TreeSet::new));
        functions.add(FunctionCode.of("emulation"));
        List<LocalDate> dates = List.of(
                ISSUED, LocalDate.parse("2025-02-01"), SPRING.minusDays(1), SPRING, MERGED.minusDays(1), MERGED);
        for (LocalDate date : dates) {
            for (FunctionCode function : functions) {
                for (Agency agency : REGISTER.agencies()) {
                    if (agency.existsOn(ISSUED)) {
                        returns(agency.id(), function, date);
                    }
                }
            }
        }
    }

    private static void returns(AgencyId holder, FunctionCode function, LocalDate date) {
        List<Bearer> bearers = REGISTER.trace(holder, function, ISSUED, date);
        assertThat(bearers).isNotEmpty();
        for (Bearer bearer : bearers) {
            Agency agency = REGISTER.agency(bearer.agency()).orElseThrow();
            assertThat(bearer.open() || agency.existsOn(date))
                    .as(bearer.toString())
                    .isTrue();
            assertThat(REGISTER.trace(bearer.agency(), function, date, ISSUED))
                    .extracting(Bearer::agency)
                    .contains(holder);
        }
    }

    @Test
    void namesEveryAgencyInThreeLanguagesAndMarksTheKhmerForReview() {
        for (Agency agency : REGISTER.agencies()) {
            for (String lang : List.of("vi", "en", "km")) {
                assertThat(agency.official(lang)).as(agency.id() + " " + lang).hasSize(1);
            }
            assertThat(agency.nameCertainty("km", ISSUED)).isEqualTo(Certainty.UNVERIFIED);
        }
    }

    @Test
    void letsNoSpellingMeanTwoNames() {
        Map<AgencyId, String> canonical = new TreeMap<>();
        REGISTER.agencies()
                .forEach(agency ->
                        canonical.put(agency.id(), agency.official("vi").get(0).text()));
        Map<String, Set<String>> meanings = new TreeMap<>();
        FILES.names().stream()
                .filter(row -> row.name().lang().equals("vi"))
                .forEach(row -> meanings.computeIfAbsent(MatchKey.of(row.name().text()), any -> new TreeSet<>())
                        .add(Objects.requireNonNull(canonical.get(row.agency()))));
        FILES.spellings()
                .forEach(row -> meanings.computeIfAbsent(MatchKey.of(row.spelling()), any -> new TreeSet<>())
                        .add("@" + row.code()));
        assertThat(meanings.values()).allMatch(names -> names.size() == 1);
    }

    @Test
    void namesEveryAgencyOfTheIssuedPlan() throws IOException {
        Set<String> known = REGISTER.agencies().stream()
                .map(agency -> agency.name("vi", ISSUED))
                .collect(Collectors.toSet());
        Set<String> groups = REGISTER.groups().stream().map(code -> "@" + code).collect(Collectors.toSet());
        for (String name : namedInThePlan()) {
            assertThat(known.contains(name) || groups.contains(name)).as(name).isTrue();
        }
    }

    private static Set<String> namedInThePlan() throws IOException {
        List<List<String>> lines = Csv.lines(shared("plan/expected-tasks.csv"));
        List<String> columns = lines.get(0);
        Set<String> named = new TreeSet<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            for (String column : List.of("lead_agencies", "coordinating_agencies")) {
                named.addAll(List.of(line.get(columns.indexOf(column)).split(" \\| ", -1)));
            }
        }
        named.remove("");
        return named;
    }

    private static List<String> codes(String file) throws IOException {
        List<String> codes = new ArrayList<>();
        List<List<String>> lines = Csv.lines(shared("data/" + file));
        lines.subList(1, lines.size()).forEach(line -> codes.add(line.get(0)));
        return codes;
    }

    private static String shared(String path) throws IOException {
        return Files.readString(Path.of(System.getProperty("labuong.shared"), path));
    }

    private static List<Agency> committees(Agency.Level level, LocalDate date) {
        return REGISTER.agencies().stream()
                .filter(agency -> agency.kind() == Agency.Kind.PEOPLES_COMMITTEE && agency.level() == level)
                .filter(agency -> agency.existsOn(date))
                .toList();
    }

    private static List<String> bearers(String holder, String function, LocalDate date) {
        return REGISTER.bearers(AgencyId.of(holder), FunctionCode.of(function), date).stream()
                .map(bearer -> bearer.agency().value())
                .toList();
    }
}
