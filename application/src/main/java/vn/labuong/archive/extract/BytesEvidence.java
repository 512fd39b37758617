package vn.labuong.archive.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.labuong.archive.recognise.VietnameseSyllable;
import vn.labuong.shared.text.LegacyVietnamese;
import vn.labuong.shared.text.Texts;

/**
 * The encoding of a file that does not say: Unicode where all of it is valid, else the one of Vietnam's encodings in which
 * its bytes spell words.
 *
 * @param font stands for an encoding from before Unicode, empty for all others
 * @param told whether the file itself leaves no doubt
 * @param known whether the letters are right as far as can be seen
 */
record BytesEvidence(Charset charset, String font, boolean told, boolean known) {

    private static final int HEAD = 1 << 18;
    private static final double SPELT = 0.6;
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset COMBINING = Charset.forName("windows-1258");

    static BytesEvidence of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return unicode(StandardCharsets.UTF_8);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return unicode(StandardCharsets.UTF_16LE);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return unicode(StandardCharsets.UTF_16BE);
        }
        if (isWide(head)) {
            boolean little = zeros(head, 1) > zeros(head, 0);
            return unicode(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return isUtf8(file) ? unicode(StandardCharsets.UTF_8) : eightBits(head);
    }

    private static BytesEvidence unicode(Charset charset) {
        return new BytesEvidence(charset, "", true, true);
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (head.length <= at || (head[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** Two bytes a character: zeros lie on one side only. */
    static boolean isWide(byte[] head) {
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        return Math.max(even, odd) > Math.max(1, head.length / 50) && Math.min(even, odd) * 20 <= Math.max(even, odd);
    }

    private static int zeros(byte[] head, int from) {
        int count = 0;
        for (int at = from; at < head.length; at += 2) {
            count += head[at] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var text = strict(in, StandardCharsets.UTF_8)) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Text of this encoding; bytes that are none of it end the reading. */
    static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(in, charset.newDecoder());
    }

    Reader reader(InputStream in) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(told ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static BytesEvidence eightBits(byte[] head) {
        var best = new BytesEvidence(LATIN, "", false, false);
        double most = SPELT;
        var combining = Texts.nfc(new String(head, COMBINING));
        if (LegacyText.vietnamese(combining) > most && VietnameseSyllable.isMarked(combining)) {
            most = LegacyText.vietnamese(combining);
            best = new BytesEvidence(COMBINING, "", false, true);
        }
        for (var encoding : List.of(LegacyVietnamese.TCVN3, LegacyVietnamese.VNI, LegacyVietnamese.VPS)) {
            var text = encoding.toUnicode(new String(head, StandardCharsets.ISO_8859_1));
            if (LegacyText.vietnamese(text) > most) {
                most = LegacyText.vietnamese(text);
                best = new BytesEvidence(StandardCharsets.ISO_8859_1, LegacyText.fontOf(encoding), false, true);
            }
        }
        return best;
    }
}
