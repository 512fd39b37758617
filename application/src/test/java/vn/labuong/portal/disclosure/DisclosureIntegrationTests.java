package vn.labuong.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Results by year as pages, files and a catalogue, which all say the same and leave small groups out. */
@ProductTest
class DisclosureIntegrationTests {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Visitor.Page get(String path) {
        return new Visitor(port).get(path);
    }

    private String body(String path) {
        Visitor.Page page = get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.body();
    }

    private static List<CSVRecord> records(String csv) throws Exception {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }

    @Test
    void showsAYearWithTargetsFiguresAndSources() {
        assertThat(body("/cong-khai")).contains("href=\"/cong-khai/2025\"", "href=\"/cong-khai/2023\"", "cần xác nhận");
        String year = body("/cong-khai/2024?lang=vi");
        assertThat(year)
                .contains("/chuong-trinh/AG-2023-2028/chi-tieu/books", "ket-qua.csv", "(151 trên 236)", "64%")
                .contains("cần xác nhận", "Bản trình diễn");
        for (String nowhere : List.of("2022", "2999", "abcd", "20255", "-1")) {
            assertThat(get("/cong-khai/" + nowhere).status()).as(nowhere).isEqualTo(404);
            assertThat(get("/cong-khai/" + nowhere + "/ket-qua.csv").status())
                    .as(nowhere)
                    .isEqualTo(404);
        }
    }

    @Test
    void givesTheSameAsAFile() throws Exception {
        Visitor.Page file = get("/cong-khai/2024/ket-qua.csv");
        assertThat(file.header("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Link").orElseThrow()).contains("ket-qua.csv-metadata.json", "describedby");
        assertThat(file.body()).contains("\r\n").doesNotContain("\uFEFF");
        assertThat(file.body().replace("\r\n", "")).doesNotContain("\r");
        List<CSVRecord> rows = records(file.body());
        assertThat(rows).extracting(row -> row.get("kind")).contains("task", "indicator");
        CSVRecord trained = rows.stream()
                .filter(row -> row.get("code").equals("trained-managers"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(trained.get("numerator"), trained.get("denominator"), trained.get("value")))
                .containsExactly("151", "236", "64");
        assertThat(trained.get("demonstration")).isEqualTo("true");
    }

    @Test
    void describesTheFileAsItIs() throws Exception {
        List<CSVRecord> rows = records(body("/cong-khai/2024/ket-qua.csv"));
        JsonNode described = JsonMapper.shared().readTree(body("/cong-khai/2024/ket-qua.csv-metadata.json"));
        assertThat(described.path("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
        Map<String, String> patterns = Map.of(
                "string", "(?s).*",
                "gYear", "\\d{4}",
                "date", "\\d{4}-\\d\\d-\\d\\d",
                "decimal", "-?\\d+(\\.\\d+)?",
                "integer", "\\d+",
                "boolean", "true|false",
                "anyURI", "https?://\\S+");
        JsonNode columns = described.path("tableSchema").path("columns");
        assertThat(columns.size()).isEqualTo(rows.get(0).size());
        for (int at = 0; at < columns.size(); at++) {
            JsonNode column = columns.get(at);
            String name = column.path("name").asString();
            assertThat(rows.get(0).getParser().getHeaderNames().get(at)).isEqualTo(name);
            assertThat(column.path("dc:description").size()).isEqualTo(3);
            for (CSVRecord row : rows) {
                String cell = row.get(name);
                assertThat(cell.isEmpty() && column.path("required").asBoolean())
                        .as(name)
                        .isFalse();
                assertThat(cell.isEmpty()
                                || cell.matches(
                                        patterns.get(column.path("datatype").asString())))
                        .as(name + " " + cell)
                        .isTrue();
            }
        }
        for (String lang : List.of("vi", "en", "km")) {
            String dictionary = body("/cong-khai/tu-dien?lang=" + lang);
            Stream.of(ResultColumn.values())
                    .forEach(column -> assertThat(dictionary).contains("<code>" + column.columnName() + "</code>"));
        }
    }

    /** DNH-11 on every way out: the page, the file, and the page of the indicator itself. */
    @Test
    void leavesSmallGroupsOut() throws Exception {
        jdbc.sql("""
                        insert into plan.plan (code, title_vi, from_year, to_year, published)
                        values ('NHO-THU', 'Kế hoạch thử nhóm nhỏ', 2024, 2024, true) on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into plan.indicator (plan, code, position, title_vi, unit, comparator)
                        values ('NHO-THU', 'lop-nho', 1, 'Lớp nhỏ', 'PERCENT', 'AT_LEAST') on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into plan.indicator_figure (plan, indicator, year, numerator, denominator, as_of, source, demo,
                          who, recorded_at)
                        values ('NHO-THU', 'lop-nho', 2024, 7, 4321, '2024-12-06', 'Sổ đăng ký', true, 'thử', now())
                        """).update();
        try {
            CSVRecord row = records(body("/cong-khai/2024/ket-qua.csv")).stream()
                    .filter(one -> one.get("code").equals("lop-nho"))
                    .findFirst()
                    .orElseThrow();
            assertThat(List.of(row.get("numerator"), row.get("denominator"), row.get("value"), row.get("hidden")))
                    .containsExactly("", "4321", "", "true");
            String hidden = "không nêu vì có nhóm dưới 10 người";
            assertThat(body("/cong-khai/2024")).contains(hidden).doesNotContain(">0,2%", "7 trên 4.321");
            assertThat(body("/chuong-trinh/NHO-THU/chi-tieu/lop-nho"))
                    .contains(hidden)
                    .doesNotContain(">0,2%", ">7<");
        } finally {
            jdbc.sql("update plan.plan set published = false where code = 'NHO-THU'")
                    .update();
        }
    }

    @Test
    void listsAllDataInACatalogueThatOthersRead() throws Exception {
        Model turtle = Rio.parse(new StringReader(body("/cong-khai/dcat.ttl")), "", RDFFormat.TURTLE);
        Model json = Rio.parse(new StringReader(body("/cong-khai/dcat.jsonld")), "", RDFFormat.JSONLD);
        assertThat(Models.isomorphic(turtle, json))
                .as(written(turtle) + written(json))
                .isTrue();
        IRI type = Values.iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
        String root = "http://localhost:" + port;
        Set<Resource> datasets =
                turtle.filter(null, type, Values.iri(DCAT + "Dataset")).subjects();
        assertThat(datasets)
                .extracting(Value::stringValue)
                .contains(
                        root + "/chuong-trinh/AG-2023-2028#ke-hoach",
                        root + "/chuong-trinh/AG-2023-2028#nhiem-vu",
                        root + "/chuong-trinh/AG-2023-2028#chi-tieu",
                        root + "/cong-khai/2025#ket-qua",
                        root + "/tu-lieu/chu-de#tu-vung");
        Resource catalogue = turtle.filter(null, type, Values.iri(DCAT + "Catalog"))
                .subjects()
                .iterator()
                .next();
        assertThat(turtle.filter(catalogue, Values.iri(DCAT + "dataset"), null).objects())
                .containsExactlyInAnyOrderElementsOf(new HashSet<Value>(datasets));
        for (Statement file : turtle.filter(null, Values.iri(DCAT + "downloadURL"), null)) {
            String path = file.getObject().stringValue().replace(root, "");
            Visitor.Page page = get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            String media = Models.getPropertyIRI(turtle, file.getSubject(), Values.iri(DCAT + "mediaType"))
                    .orElseThrow()
                    .stringValue()
                    .replace("https://www.iana.org/assignments/media-types/", "");
            assertThat(page.header("Content-Type").orElseThrow()).as(path).startsWith(media);
        }
        assertThat(turtle.filter(catalogue, Values.iri("http://purl.org/dc/terms/license"), null))
                .hasSize(1);
        assertThat(turtle.filter(catalogue, Values.iri("http://purl.org/dc/terms/rights"), null))
                .hasSize(1);
    }

    private static String written(Model model) {
        StringWriter out = new StringWriter();
        model.stream()
                .map(Statement::toString)
                .sorted()
                .forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    @Test
    void costsAFixedNumberOfStatements() throws Exception {
        for (String path :
                List.of("/cong-khai", "/cong-khai/2025", "/cong-khai/2025/ket-qua.csv", "/cong-khai/dcat.ttl")) {
            body(path);
            assertThat(StatementCounter.during(() -> body(path))).as(path).isLessThan(14);
        }
    }
}
