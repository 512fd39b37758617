package vn.labuong.archive.oai;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a harvester asks, read from the parameters of its request. */
final class OaiRequest {

    /** Beyond it an argument is none that we gave out or know. */
    private static final int LONGEST = 2_000;

    /** What can stand in the attributes of an answer whose schema knows no more. */
    private static final Map<String, Pattern> REPEATED = Map.of(
            "identifier", Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9:._/+~-]+"),
            "metadataPrefix", Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+"),
            "resumptionToken", Pattern.compile("[A-Za-z0-9_-]+"));

    private OaiRequest() {}

    /** A request as it was understood. */
    sealed interface Reading {

        /** Each argument given once, and none that the verb does not take; whether they say anything is not known yet. */
        record Asked(OaiVerb verb, Map<String, String> arguments) implements Reading {

            Optional<String> argument(String name) {
                return Optional.ofNullable(arguments.get(name));
            }
        }

        record Refused(OaiError error) implements Reading {}
    }

    static Reading read(Map<String, String[]> parameters) {
        String[] verbs = parameters.getOrDefault("verb", new String[0]);
        Optional<OaiVerb> verb = verbs.length == 1 ? OaiVerb.of(verbs[0]) : Optional.empty();
        if (verb.isEmpty()) {
            return new Reading.Refused(OaiError.BAD_VERB);
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, String[]> parameter : new TreeMap<>(parameters).entrySet()) {
            String[] values = parameter.getValue();
            if (values.length != 1 || values[0].isEmpty() || values[0].length() > LONGEST) {
                return new Reading.Refused(OaiError.BAD_ARGUMENT);
            }
            if (!parameter.getKey().equals("verb")) {
                arguments.put(parameter.getKey(), values[0]);
            }
        }
        return verb.get().takes(arguments.keySet())
                ? new Reading.Asked(verb.get(), arguments)
                : new Reading.Refused(OaiError.BAD_ARGUMENT);
    }

    /** The attributes by which an answer repeats what was asked; what no attribute may hold is left out. */
    static Map<String, String> repeated(Reading.Asked asked) {
        Map<String, String> attributes =
                new TreeMap<>(Map.of("verb", asked.verb().code()));
        asked.arguments().forEach((name, value) -> {
            Pattern form = REPEATED.get(name);
            if (form == null || form.matcher(value).matches()) {
                attributes.put(name, value);
            }
        });
        return attributes;
    }
}
