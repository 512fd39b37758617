package vn.labuong.archive.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A folder of files of many kinds, no two alike, some of which must be refused. */
final class MixedFolder {

    private static final int REFUSED = 2;

    private static final int KINDS = 6;
    private static final int RATE = 8000;
    private static final List<String> SENTENCES = List.of(
            "Trẻ em có quyền được học, được vui chơi và được lắng nghe.",
            "Every child has the right to learn, to play and to be heard.",
            "កុមារគ្រប់រូបមានសិទ្ធិរៀនសូត្រ និងលេងកម្សាន្ត។");

    private MixedFolder() {}

    static Path write(Path folder, int files, long seed) throws IOException {
        Random random = new Random(seed);
        Files.createDirectories(folder);
        for (int number = 0; number < files - REFUSED; number++) {
            String words = SENTENCES.get(number % SENTENCES.size()) + " " + number + " " + random.nextLong();
            Path file = folder.resolve(String.format("tệp %04d", number));
            write(file, number % KINDS, words, random);
        }
        Files.writeString(folder.resolve("bỏ trống.txt"), "");
        Files.writeString(
                folder.resolve("bỏ hình.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        return folder;
    }

    private static void write(Path file, int kind, String words, Random random) throws IOException {
        switch (kind) {
            case 0 -> Files.writeString(named(file, ".txt"), (words + "\n").repeat(20));
            case 1 -> picture(named(file, ".png"), words, "png");
            case 2 -> picture(named(file, ".jpg"), words, "jpg");
            case 3 -> pdf(named(file, ".pdf"), words);
            case 4 -> word(named(file, ".docx"), words);
            default -> sound(named(file, ".wav"), random);
        }
    }

    private static Path named(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void picture(Path file, String words, String format) throws IOException {
        BufferedImage image = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 30));
        for (int line = 1; line <= 6; line++) {
            pen.drawString(words, 40, line * 80);
        }
        pen.dispose();
        ImageIO.write(image, format, file.toFile());
    }

    private static void pdf(Path file, String words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(words.replaceAll("[^ -~]", "."));
                content.endText();
            }
            document.save(file.toFile());
        }
    }

    private static void word(Path file, String words) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(words);
            document.write(out);
        }
    }

    private static void sound(Path file, Random random) throws IOException {
        byte[] samples = new byte[RATE * 2];
        random.nextBytes(samples);
        AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    /** The names of those that must be refused do not begin so. */
    static boolean isToBeKept(Path file) {
        return file.getFileName().toString().startsWith("tệp");
    }
}
