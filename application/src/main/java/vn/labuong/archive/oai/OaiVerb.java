package vn.labuong.archive.oai;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The six requests of OAI-PMH with the arguments that each takes. */
enum OaiVerb {
    IDENTIFY("Identify", Set.of(), Set.of(), false),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier"), false),
    LIST_SETS("ListSets", Set.of(), Set.of(), true),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true),
    LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true),
    GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of(), false);

    static final String TOKEN = "resumptionToken";

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> required;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> optional;

    private final boolean resumed;

    OaiVerb(String code, Set<String> required, Set<String> optional, boolean resumed) {
        this.code = code;
        this.required = required;
        this.optional = optional;
        this.resumed = resumed;
    }

    /** As requests and answers name it; also the name of the answer's element. */
    String code() {
        return code;
    }

    static Optional<OaiVerb> of(String code) {
        return Stream.of(values()).filter(verb -> verb.code.equals(code)).findFirst();
    }

    /** Whether it takes these arguments together: a token stands alone. */
    boolean takes(Set<String> arguments) {
        if (resumed && arguments.contains(TOKEN)) {
            return arguments.size() == 1;
        }
        return arguments.containsAll(required)
                && arguments.stream().allMatch(name -> required.contains(name) || optional.contains(name));
    }
}
