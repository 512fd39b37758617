package vn.labuong.plan.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.test.context.support.WithMockUser;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.revision.AgencyCorrections;
import vn.labuong.organisation.revision.Revised;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.shared.text.Csv;
import vn.labuong.testing.ProductTest;

/** Documents are understood by the register as it stands, not as it shipped. */
@ProductTest
@WithMockUser(username = "officer", roles = "PROGRAMME_OFFICER")
class RegisterLexiconIntegrationTests {

    private static final AgencyId POLICE = new AgencyId("ag.cong-an");
    private static final String NEW_NAME = "Ban Dùng Để Thử Bí Danh";

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyCorrections corrections;

    @Autowired
    Importing importing;

    @Autowired
    Holders holders;

    @Test
    void understandsWhateverTheShippedFilesUnderstand() throws Exception {
        AgencyLexicon shipped = AgencyLexicon.shipped("an-giang", "An Giang");
        AgencyLexicon running = agencies.lexicon();
        List<Csv.Row> names = rows("names.csv").stream()
                .filter(row -> row.get("lang").equals("vi"))
                .toList();
        assertThat(names).isNotEmpty().allSatisfy(row -> {
            String cell = row.get("name") + " tỉnh An Giang; UBND huyện Thoại Sơn";
            assertThat(running.mentions(cell)).isEqualTo(shipped.mentions(cell));
        });
        assertThat(rows("group-spellings.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(running.mentions(row.get("spelling")))
                        .isEqualTo(shipped.mentions(row.get("spelling"))));
    }

    @Test
    void recognisesANameThatWasAddedToTheRegisterAlsoInADraftReadBefore(@TempDir Path folder) throws Exception {
        assertThat(holders.named(NEW_NAME)).isInstanceOf(TaskRole.Verbatim.class);
        long draft = draft(folder);
        assertThat(leads(draft)).allMatch(SettledRow.Party::unknown);

        Revised added = corrections.name(
                POLICE,
                null,
                new AgencyCorrections.NameDraft("vi", Agency.Form.ALIAS, NEW_NAME, null, null, Certainty.VERIFIED),
                "Thêm bí danh để thử");
        assertThat(added).isInstanceOf(Revised.Done.class);

        assertThat(holders.named(NEW_NAME)).isEqualTo(new TaskRole.Named(POLICE));
        assertThat(leads(draft(folder)))
                .isNotEmpty()
                .allMatch(party -> party.holder().equals(new TaskRole.Named(POLICE)) && !party.unknown());
        assertThat(leads(draft)).allMatch(party -> party.holder().equals(new TaskRole.Named(POLICE)));
        assertThat(importing.preview(draft).orElseThrow().outcome().rows().stream()
                        .flatMap(row -> row.questions().stream())
                        .filter(question -> question.doubt().raw().equals(NEW_NAME)))
                .allMatch(SettledRow.Question::settled);
    }

    private List<SettledRow.Party> leads(long draft) {
        return importing.preview(draft).orElseThrow().outcome().rows().stream()
                .filter(row -> row.code().equals("I.9"))
                .flatMap(row -> row.leads().stream())
                .toList();
    }

    private long draft(Path folder) throws Exception {
        Path plan = Path.of(System.getProperty("labuong.shared"), "plan", "ke-hoach-an-giang-2023-2028.txt");
        String changed = Files.readString(plan)
                .lines()
                .map(line ->
                        line.startsWith("9\t") ? line.replaceFirst("\tCông an tỉnh\t", "\t" + NEW_NAME + "\t") : line)
                .reduce("", (all, line) -> all + line + "\n");
        Path file = Files.writeString(folder.resolve("plan.txt"), changed, StandardCharsets.UTF_8);
        Importing.Received received = importing.receive(new PlanCode("IMPORT-ALIAS"), file, "officer");
        return ((Importing.Drafted) received).draft();
    }

    private static List<Csv.Row> rows(String file) throws Exception {
        return Csv.rows(
                new ClassPathResource("organisation/an-giang/" + file).getContentAsString(StandardCharsets.UTF_8));
    }
}
