package vn.labuong.archive.identify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uk.gov.nationalarchives.droid.internal.api.ApiResult;
import uk.gov.nationalarchives.droid.internal.api.DroidAPI;

/**
 * A process of its own around DROID, whose libraries are older than the product's; this one class is all of ours in it.
 *
 * <p>Reads lines of a path (UTF-8 in hexadecimal), a space and an extension; answers each with a line: {@code ok}, then for
 * each format, divided by tabs, its PUID, name, method and whether the extension contradicts, or {@code no}.
 */
final class PronomProcess {

    private PronomProcess() {}

    /** Arguments: the signature file and the container signature file. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        // Whatever libraries print must not be taken for an answer.
        System.setOut(System.err);
        Path signatures = Path.of(arguments[0]);
        DroidAPI droid = DroidAPI.getInstance(signatures, Path.of(arguments[1]));
        Map<String, Set<String>> extensions = extensions(signatures);
        answers.println(droid.getBinarySignatureVersion() + "/" + droid.getContainerSignatureVersion());
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            answers.println(answer(droid, extensions, line.split(" ", -1)));
            answers.flush();
        }
    }

    private static String answer(DroidAPI droid, Map<String, Set<String>> extensions, String[] question) {
        String extension = question[1];
        // Files are stored under ids; DROID looks at the extension of what it opens.
        Path link = Path.of("file" + (extension.isEmpty() ? "" : "." + extension));
        try {
            Path file = Path.of(new String(HexFormat.of().parseHex(question[0]), StandardCharsets.UTF_8));
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, file);
            var answer = new StringBuilder("ok");
            List<ApiResult> results = droid.submit(link);
            for (ApiResult result : results) {
                if (result.getPuid() != null && !result.getPuid().isBlank()) {
                    Set<String> known = extensions.getOrDefault(result.getPuid(), Set.of());
                    boolean contradicts = !extension.isEmpty() && !known.isEmpty() && !known.contains(extension);
                    String name = String.valueOf(result.getName()).replaceAll("[\\t\\r\\n]", " ");
                    answer.append('\t')
                            .append(result.getPuid())
                            .append('\t')
                            .append(name)
                            .append('\t');
                    answer.append(result.getMethod().name()).append('\t').append(contradicts);
                }
            }
            return answer.toString();
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return "no";
        } finally {
            link.toFile().delete();
        }
    }

    private static Map<String, Set<String>> extensions(Path signatures) throws IOException, XMLStreamException {
        var extensions = new TreeMap<String, Set<String>>();
        String puid = "";
        try (var in = Files.newInputStream(signatures)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("FileFormat")) {
                        puid = String.valueOf(xml.getAttributeValue(null, "PUID"));
                    } else if (xml.getLocalName().equals("Extension")) {
                        String extension = xml.getElementText().strip().toLowerCase(Locale.ROOT);
                        extensions.computeIfAbsent(puid, one -> new TreeSet<>()).add(extension);
                    }
                }
            }
        }
        return extensions;
    }
}
