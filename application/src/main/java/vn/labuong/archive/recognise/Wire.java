package vn.labuong.archive.recognise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the server and a child process speak: a request and an answer at a time, in binary. */
final class Wire {

    private static final int MARK = 0x4C42_4F43;
    private static final int LONGEST = 1 << 20;
    private static final int MOST_WORDS = 1_000_000;

    private static final byte WORDS = 0;
    private static final byte REFUSED = 1;
    private static final byte UNCONVINCED = 2;

    /** A language that may be tried, and the folder of its data. */
    record Candidate(TextLanguage language, Path folder) {}

    /**
     * One page to do.
     *
     * @param candidates in the order in which to try them
     * @param convince whether to answer {@link Unconvinced} where none of them fits
     */
    record Request(PageImage image, List<Candidate> candidates, boolean convince, long mostPixels, long millis) {}

    /** What the child says. */
    sealed interface Answer {

        record Words(PageText page) implements Answer {}

        record Refused(Recognition.Reason reason, String detail) implements Answer {}

        record Unconvinced() implements Answer {}
    }

    private Wire() {}

    static void write(DataOutputStream out, Request request) throws IOException {
        out.writeInt(MARK);
        text(out, request.image().file().toString());
        out.writeInt(request.image().index());
        out.writeInt(request.candidates().size());
        for (var candidate : request.candidates()) {
            text(out, candidate.language().name());
            text(out, candidate.folder().toString());
        }
        out.writeBoolean(request.convince());
        out.writeLong(request.mostPixels());
        out.writeLong(request.millis());
        out.flush();
    }

    static Request request(DataInputStream in) throws IOException {
        mark(in);
        var image = new PageImage(Path.of(text(in)), in.readInt());
        int count = in.readInt();
        var candidates = new ArrayList<Candidate>();
        for (int at = 0; at < count; at++) {
            candidates.add(new Candidate(TextLanguage.valueOf(text(in)), Path.of(text(in))));
        }
        return new Request(image, candidates, in.readBoolean(), in.readLong(), in.readLong());
    }

    static void write(DataOutputStream out, Answer answer) throws IOException {
        out.writeInt(MARK);
        if (answer instanceof Answer.Words words) {
            out.writeByte(WORDS);
            page(out, words.page());
        } else if (answer instanceof Answer.Refused refused) {
            out.writeByte(REFUSED);
            text(out, refused.reason().name());
            text(out, refused.detail());
        } else {
            out.writeByte(UNCONVINCED);
        }
        out.flush();
    }

    static Answer answer(DataInputStream in) throws IOException {
        mark(in);
        return switch (in.readByte()) {
            case WORDS -> new Answer.Words(page(in));
            case REFUSED -> new Answer.Refused(Recognition.Reason.valueOf(text(in)), text(in));
            case UNCONVINCED -> new Answer.Unconvinced();
            default -> throw new StreamCorruptedException("unknown answer");
        };
    }

    private static void page(DataOutputStream out, PageText page) throws IOException {
        out.writeInt(page.width());
        out.writeInt(page.height());
        text(out, page.language().map(Enum::name).orElse(""));
        out.writeInt(page.words().size());
        for (var word : page.words()) {
            text(out, word.text());
            out.writeInt(word.box().x());
            out.writeInt(word.box().y());
            out.writeInt(word.box().width());
            out.writeInt(word.box().height());
            out.writeDouble(word.confidence());
            out.writeInt(word.line());
            out.writeBoolean(word.spaceAfter());
        }
    }

    private static PageText page(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        var language = text(in);
        int count = in.readInt();
        if (count < 0 || count > MOST_WORDS) {
            throw new StreamCorruptedException("words: " + count);
        }
        var words = new ArrayList<Word>(count);
        for (int at = 0; at < count; at++) {
            var text = text(in);
            var box = new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt());
            words.add(new Word(text, box, in.readDouble(), in.readInt(), in.readBoolean()));
        }
        var known = language.isEmpty() ? Optional.<TextLanguage>empty() : Optional.of(TextLanguage.valueOf(language));
        return new PageText(width, height, known, PageSource.OCR, words);
    }

    private static void mark(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new StreamCorruptedException("no answer of ours");
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new StreamCorruptedException("length: " + length);
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
