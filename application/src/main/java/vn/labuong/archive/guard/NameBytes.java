package vn.labuong.archive.guard;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads names that came as bytes without a word on their encoding, as those in ZIP packages of Windows do. Names of one
 * package that are not UTF-8 share one encoding, so they are judged together.
 */
final class NameBytes {

    private NameBytes() {}

    /** In the order given; {@code marked} says for each whether its package states UTF-8. */
    static List<FileName> read(List<byte[]> names, List<Boolean> marked) {
        List<byte[]> unclear =
                names.stream().filter(name -> !TextBytes.isUtf8(name)).toList();
        Charset guess = TextBytes.old(unclear);
        return IntStream.range(0, names.size())
                .mapToObj(i -> {
                    byte[] name = names.get(i);
                    boolean utf8 = marked.get(i) || TextBytes.isUtf8(name);
                    Charset charset = utf8 ? StandardCharsets.UTF_8 : guess;
                    return FileName.of(name, new String(name, charset), charset.name());
                })
                .toList();
    }
}
