package vn.labuong.archive.guard;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks a package to nowhere, counting, until it ends or is too much; packages inside it are counted with it. */
final class ZipLook {

    /** Below this no ratio counts: a small table of zeros packs a thousandfold and harms nobody. */
    private static final long HARMLESS = 16L << 20;

    private final Look look;
    private final GuardSettings limits;
    private final long packed;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;
    private int entries;

    private ZipLook(Look look, long packed) {
        this.look = look;
        this.limits = look.limits();
        this.packed = packed;
    }

    static FileKind look(Path file, Bytes in, FileKind kind, Look look) throws IOException {
        Zip zip = Zip.looked(file, in, look.limits().entries());
        var counting = new ZipLook(look, in.size());
        for (ZipMember member : zip.members()) {
            counting.member(zip, member);
        }
        look.entries(counting.entries);
        return kind == FileKind.ZIP ? office(zip.members()) : kind;
    }

    private static FileKind office(List<ZipMember> members) {
        List<String> names = members.stream().map(one -> one.name().exact()).toList();
        if (!names.contains("[Content_Types].xml")) {
            return FileKind.ZIP;
        }
        if (names.contains("word/document.xml")) {
            return FileKind.WORD;
        }
        if (names.contains("xl/workbook.xml")) {
            return FileKind.SHEET;
        }
        return names.contains("ppt/presentation.xml") ? FileKind.SLIDES : FileKind.ZIP;
    }

    private void member(Zip zip, ZipMember member) throws IOException {
        entry();
        if (member.encrypted()) {
            look.trait(Facts.Trait.ENCRYPTED);
            return;
        }
        if (member.name().base().exact().equals("vbaProject.bin")) {
            look.trait(Facts.Trait.ACTIVE);
        }
        if (member.method() != ZipEntry.STORED && member.method() != ZipEntry.DEFLATED) {
            count(member.unpacked());
            return;
        }
        try (InputStream content = zip.content(member)) {
            contents(content, 1);
        } catch (EOFException | ZipException broken) {
            throw new Bytes.Broken(String.valueOf(broken.getMessage()));
        }
    }

    private void contents(InputStream content, int depth) throws IOException {
        var stream = new BufferedInputStream(content, 8192);
        stream.mark(8);
        byte[] head = stream.readNBytes(4);
        stream.reset();
        if (head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            if (depth >= limits.depth()) {
                throw new Refusal("nested", limits.depth());
            }
            inside(stream, depth + 1);
        }
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            count(read);
        }
    }

    /** Bytes that unpack twice, once as a package and once as its members, count twice: that is what they cost. */
    private void inside(InputStream stream, int depth) throws IOException {
        var zip = new ZipInputStream(stream, StandardCharsets.ISO_8859_1);
        try {
            while (zip.getNextEntry() != null) {
                entry();
                contents(zip, depth);
            }
        } catch (EOFException | ZipException | IllegalArgumentException unusual) {
            // Not readable as a stream: it stays one file, whose bytes were counted.
            look.trait(Facts.Trait.TRUNCATED);
        }
    }

    private void entry() throws Refusal {
        if (++entries > limits.entries()) {
            throw new Refusal("entries", limits.entries());
        }
    }

    private void count(long bytes) throws Refusal {
        unpacked += bytes;
        if (unpacked < 0 || unpacked > limits.unpacked().toBytes()) {
            throw new Refusal("unpacked", limits.unpacked().toMegabytes());
        }
        if (unpacked > HARMLESS && unpacked / Math.max(1, packed) > limits.ratio()) {
            throw new Refusal("ratio", limits.ratio());
        }
    }
}
