package vn.labuong.archive.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Another archive that asks ours; each answer must be what the protocol and its schemas want. */
final class Harvester {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Harvester(int port) {
        this.base = "http://localhost:" + port + "/oai";
    }

    /** An answer that the schemas allow. */
    record Answer(String text, Document xml, HttpResponse<byte[]> response) {

        /** The code of its error, empty for none. */
        String error() {
            List<Element> errors = elements("error");
            return errors.isEmpty() ? "" : errors.get(0).getAttribute("code");
        }

        List<Element> elements(String localName) {
            return elementsOf(xml.getElementsByTagNameNS("*", localName));
        }

        List<String> texts(String localName) {
            return elements(localName).stream().map(Element::getTextContent).toList();
        }

        /** Of the next part; empty at the end. */
        String token() {
            List<String> tokens = texts("resumptionToken");
            return tokens.isEmpty() ? "" : tokens.get(0);
        }

        List<Header> headers() {
            return elements("header").stream().map(Header::of).toList();
        }
    }

    /** What is told of a record whether it is there or not. */
    record Header(String identifier, String stamp, boolean deleted, List<String> sets) {

        static Header of(Element header) {
            return new Header(
                    text(header, "identifier"),
                    text(header, "datestamp"),
                    header.getAttribute("status").equals("deleted"),
                    elementsOf(header.getElementsByTagNameNS("*", "setSpec")).stream()
                            .map(Element::getTextContent)
                            .toList());
        }

        private static String text(Element header, String name) {
            return header.getElementsByTagNameNS("*", name).item(0).getTextContent();
        }
    }

    private static List<Element> elementsOf(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> (Element) nodes.item(at))
                .toList();
    }

    /** By GET; names and values in turn. */
    Answer ask(String... arguments) throws Exception {
        return raw(form(arguments));
    }

    /** By GET with a query as it stands. */
    Answer raw(String query) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + "?" + query)));
    }

    Answer post(String... arguments) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(arguments))));
    }

    static String form(String... arguments) {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < arguments.length; at += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(arguments[at], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(arguments[at + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        OaiSchemas.validate(response.body());
        return new Answer(new String(response.body(), StandardCharsets.UTF_8), parsed(response.body()), response);
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** All parts of a list to its end. */
    List<Answer> all(String verb, String... arguments) throws Exception {
        List<String> first = new ArrayList<>(List.of("verb", verb));
        first.addAll(List.of(arguments));
        List<Answer> parts = new ArrayList<>();
        Answer part = ask(first.toArray(String[]::new));
        parts.add(part);
        while (!part.token().isEmpty()) {
            part = ask("verb", verb, "resumptionToken", part.token());
            parts.add(part);
        }
        return parts;
    }

    List<Header> headers(String... arguments) throws Exception {
        return all("ListIdentifiers", arguments).stream()
                .flatMap(part -> part.headers().stream())
                .toList();
    }
}
