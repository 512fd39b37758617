package vn.labuong.archive.retention;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.PeopleNames;
import vn.labuong.shared.office.Alignment;
import vn.labuong.shared.office.Annex;
import vn.labuong.shared.office.Block;
import vn.labuong.shared.office.DocumentNumber;
import vn.labuong.shared.office.Ending;
import vn.labuong.shared.office.FormalDocument;
import vn.labuong.shared.office.FormalDocumentWriter;
import vn.labuong.shared.office.IssueDate;
import vn.labuong.shared.office.LayoutProfile;
import vn.labuong.shared.office.Letterhead;
import vn.labuong.shared.office.Subject;
import vn.labuong.shared.office.Table;
import vn.labuong.shared.office.Text;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;

/** The minutes of a disposal (biên bản tiêu hủy) in the layout of administrative documents, with the list as its annex. */
@Component
class DisposalCertificate {

    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,5})/(.{1,40})");
    private static final String KEY = "archive.certificate.";

    private final MessageSource messages;
    private final PeopleNames people;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LayoutProfile layout = LayoutProfile.load(LayoutProfile.ND30_2020);

    DisposalCertificate(MessageSource messages, PeopleNames people, Agencies agencies, JdbcClient jdbc, Clock clock) {
        this.messages = messages;
        this.people = people;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who approved, as what number of the council's minutes and why. */
    record Approval(String number, String by, String why, Instant at) {}

    /** The document as .docx. */
    byte[] write(Disposal disposal, Approval approval) {
        Map<String, String> names = people.of(List.of(disposal.proposedBy(), approval.by()));
        LocalDate day = VietnamTime.day(approval.at());
        DocumentNumber number = number(approval.number());
        String agency = agency(disposal);
        FormalDocument document = new FormalDocument(
                new Letterhead(null, agency, number, text("place"), IssueDate.on(day)),
                new Subject(text("kind"), text("about")),
                List.of(),
                List.of(),
                body(disposal, approval, names),
                new Ending(
                        List.of(text("filed")),
                        List.of(text("capacity")),
                        names.getOrDefault(approval.by(), approval.by())),
                List.of(new Annex(
                        text("annex"),
                        layout.wording().accompanying(text("kind"), number, IssueDate.on(day), agency),
                        true,
                        List.of(new Block.Grid(table(disposal))))),
                approval.at());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FormalDocumentWriter(layout).write(document, out);
        return out.toByteArray();
    }

    private List<Block> body(Disposal disposal, Approval approval, Map<String, String> names) {
        int files = disposal.listed().stream()
                .mapToInt(entry -> entry.files().size())
                .sum();
        return List.of(
                Block.Paragraph.of(text("minutes", approval.number())),
                Block.Clause.titled(1, text("proposal")),
                Block.Paragraph.of(text(
                        "proposed",
                        named(disposal.proposedBy(), names),
                        Dates.numeric(VietnamTime.day(disposal.proposedAt())),
                        disposal.why())),
                Block.Clause.titled(2, text("approval")),
                Block.Paragraph.of(text(
                        "approved",
                        named(approval.by(), names),
                        Dates.numeric(VietnamTime.day(approval.at())),
                        approval.why())),
                Block.Clause.titled(3, text("content")),
                Block.Paragraph.of(text("counted", disposal.listed().size(), files)),
                Block.Paragraph.of(text("erased")));
    }

    private Table table(Disposal disposal) {
        List<Table.Row> rows = new ArrayList<>();
        for (Disposal.Entry entry : disposal.listed()) {
            rows.add(new Table.Row(List.of(
                    Table.Cell.of(Integer.toString(rows.size() + 1)),
                    Table.Cell.of(entry.code()),
                    Table.Cell.of(entry.title()),
                    Table.Cell.of(entry.dated() == null ? "" : entry.dated()),
                    Table.Cell.of(entry.series()),
                    Table.Cell.of(entry.completedYear() + "–" + entry.lastYear()),
                    new Table.Cell(hashes(entry), 1, 1, null, null))));
        }
        List<Table.Column> columns = List.of(
                new Table.Column(5, Alignment.CENTRE),
                new Table.Column(12, Alignment.LEFT),
                new Table.Column(30, Alignment.LEFT),
                new Table.Column(11, Alignment.LEFT),
                new Table.Column(16, Alignment.LEFT),
                new Table.Column(11, Alignment.CENTRE),
                new Table.Column(35, Alignment.LEFT));
        List<String> header = List.of("number", "code", "title", "dated", "series", "period", "files").stream()
                .map(column -> text("column." + column))
                .toList();
        return Table.of(columns, header, rows);
    }

    /** In pieces that a cell can break between. */
    private static List<Text> hashes(Disposal.Entry entry) {
        return entry.files().stream()
                .map(file -> Text.of(file.sha256().replaceAll("(.{16})(?=.)", "$1 ")))
                .toList();
    }

    private static DocumentNumber number(String written) {
        Matcher parts = NUMBER.matcher(written);
        return parts.matches()
                ? new DocumentNumber(Integer.valueOf(parts.group(1)), parts.group(2))
                : new DocumentNumber(null, "BB");
    }

    /** The agency whose items they are, as it is called today. */
    private String agency(Disposal disposal) {
        Optional<String> id = jdbc.sql("select agency from archive.item where id = :id and agency is not null")
                .param("id", disposal.listed().get(0).item().value())
                .query(String.class)
                .optional();
        return id.map(one -> agencies.snapshot().name(AgencyId.of(one), "vi", VietnamTime.today(clock)))
                .orElseGet(() -> text("agency"));
    }

    private static String named(String username, Map<String, String> names) {
        String name = names.get(username);
        return name == null ? username : name + " (" + username + ")";
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(KEY + key, arguments, Languages.VIETNAMESE);
    }
}
