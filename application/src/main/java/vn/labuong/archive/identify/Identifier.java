package vn.labuong.archive.identify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileName;

/**
 * Says what files are: their format in PRONOM where its signatures are there, their kind in any case. One instance for the
 * whole product: it keeps one process of DROID, which is started with the first file and ends when there is none.
 */
public final class Identifier implements AutoCloseable {

    private static final int WORDS = 4;

    private final @Nullable Pronom pronom;

    /** @param tools where the class path of DROID's process is laid out */
    public Identifier(PronomSettings settings, Path tools) {
        Optional<PronomFolder.Signatures> signatures = PronomFolder.newest(settings.folder());
        this.pronom = signatures.map(one -> new Pronom(settings, one, tools)).orElse(null);
    }

    /** Names of the signature files that such settings lead to now; empty where there are none. */
    public static Optional<String> signatures(PronomSettings settings) {
        return PronomFolder.newest(settings.folder())
                .map(files ->
                        files.binary().getFileName() + ", " + files.container().getFileName());
    }

    /**
     * Whether formats of PRONOM can be told. Where not, the administrator's page shows {@code archive.pronom.missing},
     * which says what brings them.
     */
    public boolean hasPronom() {
        return pronom != null;
    }

    /**
     * Identifies one file, which has passed the check before decoding.
     *
     * @param facts of that check
     * @param name as it came; its extension helps where bytes do not tell
     */
    public Identification identify(Path file, Facts facts, FileName name) {
        if (pronom == null) {
            return new Identification(
                    facts.kind(), List.of(), Identification.Method.BASIC, "", facts.extensionMismatch());
        }
        return pronom.ask(file, name.extension())
                .map(words -> identified(facts, words))
                .orElseGet(() -> new Identification(
                        facts.kind(), List.of(), Identification.Method.FAILED, "", facts.extensionMismatch()));
    }

    private static Identification identified(Facts facts, List<String> words) {
        var formats = new ArrayList<Identification.Format>();
        var method = Identification.Method.BASIC;
        boolean contradicts = true;
        for (int at = 1; at + WORDS <= words.size(); at += WORDS) {
            formats.add(new Identification.Format(words.get(at), words.get(at + 1)));
            method = method(words.get(at + 2));
            contradicts &= Boolean.parseBoolean(words.get(at + 3));
        }
        boolean mismatch = formats.isEmpty() ? facts.extensionMismatch() : contradicts;
        return new Identification(facts.kind(), formats, method, words.get(0), mismatch);
    }

    private static Identification.Method method(String droids) {
        return switch (droids) {
            case "CONTAINER" -> Identification.Method.CONTAINER;
            case "BINARY_SIGNATURE" -> Identification.Method.SIGNATURE;
            default -> Identification.Method.EXTENSION;
        };
    }

    @Override
    public void close() {
        if (pronom != null) {
            pronom.close();
        }
    }
}
