package vn.labuong.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.shared.text.Csv;

/** The terms of schema.org that we use, and a check that each stands where schema.org lets it stand. */
public final class SchemaOrg {

    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final Map<String, Set<String>> parents = read("types", "type", "parents");
    private final Map<String, Set<String>> domains = read("properties", "property", "domains");

    private static Map<String, Set<String>> read(String file, String key, String values) {
        try {
            String text = new ClassPathResource("spec/schema.org/" + file + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8);
            Map<String, Set<String>> read = new HashMap<>();
            for (Csv.Row row : Csv.rows(text)) {
                Set<String> of = new HashSet<>(Arrays.asList(row.get(values).split(" \\| ", -1)));
                of.remove("");
                read.put(row.get(key), of);
            }
            return read;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The data blocks of a page. */
    public static List<JsonNode> blocks(String page) {
        List<JsonNode> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            blocks.add(JsonMapper.shared().readTree(block.group(1)));
        }
        return blocks;
    }

    /** Each type that is none, each property that is none, or that none of the types has. */
    public List<String> wrong(JsonNode node) {
        List<String> wrong = new ArrayList<>();
        check(node, wrong);
        return wrong;
    }

    /** What a reader of RDF makes of a block, whose context need not be fetched for it. */
    public static Model statements(JsonNode block) throws IOException {
        String own = block.toString().replace("\"https://schema.org\"", "{\"@vocab\":\"https://schema.org/\"}");
        return Rio.parse(new StringReader(own), "", RDFFormat.JSONLD);
    }

    private void check(JsonNode node, List<String> wrong) {
        if (node.isArray()) {
            node.forEach(one -> check(one, wrong));
        }
        if (!node.isObject()) {
            return;
        }
        Set<String> types = new HashSet<>();
        JsonNode named = node.path("@type");
        if (named.isArray()) {
            named.forEach(one -> types.add(one.asString()));
        } else {
            types.add(named.asString());
        }
        Set<String> all = new HashSet<>();
        types.forEach(type -> withParents(type, all, wrong));
        node.propertyNames().forEach(property -> {
            if (!property.startsWith("@")) {
                Set<String> domain = domains.getOrDefault(property, Set.of());
                if (domain.stream().noneMatch(all::contains)) {
                    wrong.add(property + " of " + types);
                }
            }
            check(node.get(property), wrong);
        });
    }

    private void withParents(String type, Set<String> all, List<String> wrong) {
        if (!parents.containsKey(type)) {
            wrong.add("no type " + type);
            return;
        }
        if (all.add(type)) {
            parents.getOrDefault(type, Set.of()).forEach(parent -> withParents(parent, all, wrong));
        }
    }
}
