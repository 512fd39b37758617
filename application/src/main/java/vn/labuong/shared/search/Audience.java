package vn.labuong.shared.search;

import java.util.Set;

/**
 * Who searches, as the audience tokens of all documents that they may read. A search cannot be asked without it, and
 * there is none that stands for everything.
 *
 * @param tokens at least one, as "public", "staff", "agency:dost"
 */
public record Audience(Set<String> tokens) {

    /** The token of documents that anybody may read. */
    public static final String PUBLIC_TOKEN = "public";

    /** Anybody: answered from the index that holds nothing but public documents. */
    public static final Audience PUBLIC = new Audience(Set.of(PUBLIC_TOKEN));

    public Audience {
        tokens = Set.copyOf(tokens);
        if (tokens.isEmpty() || tokens.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A search needs the audience tokens of who asks");
        }
    }

    /** Only public documents are meant. */
    public boolean isPublic() {
        return tokens.equals(PUBLIC.tokens);
    }
}
