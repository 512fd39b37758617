package vn.labuong.archive.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Walks a PDF's pages in a child process: a tree that comes back to itself is refused here, one that unpacks without end
 * meets the child's caps.
 *
 * <p>Leaves one line: {@code ok PAGES TRAIT…} or {@code no REASON ARGUMENT…}.
 */
final class PdfLook {

    /** The file in the child's folder. */
    static final String ANSWER = "answer";

    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData");
    private static final int DEEPEST = 200;

    private final long pixels;
    private final int mostPages;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int pages;
    private boolean active;

    private PdfLook(long pixels, int mostPages) {
        this.pixels = pixels;
        this.mostPages = mostPages;
    }

    /** Arguments: file, most pixels of a picture, most pages. */
    public static void main(String[] arguments) throws IOException {
        String line;
        try (PDDocument document = Loader.loadPDF(Path.of(arguments[0]).toFile())) {
            var look = new PdfLook(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
            line = look.document(document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT));
        } catch (InvalidPasswordException locked) {
            line = "ok 0 " + Facts.Trait.ENCRYPTED;
        } catch (Refusal refusal) {
            Verdict.Refused refused = refusal.verdict();
            line = "no " + refused.reason() + " " + String.join(" ", refused.arguments());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            line = "no archive.guard.broken PDF";
        }
        Files.writeString(Path.of(ANSWER), line.strip());
    }

    private String document(COSDictionary root) throws IOException {
        if (root == null) {
            throw new Bytes.Broken("no root");
        }
        COSDictionary tree = root.getCOSDictionary(COSName.PAGES);
        if (tree == null) {
            throw new Bytes.Broken("no pages");
        }
        node(tree, 0);
        if (pages == 0) {
            throw new Bytes.Broken("no pages");
        }
        COSDictionary names = root.getCOSDictionary(COSName.NAMES);
        boolean attachments = names != null && names.containsKey(COSName.EMBEDDED_FILES);
        active |= names != null && names.containsKey(COSName.getPDFName("JavaScript"));
        active |= isActive(root.getDictionaryObject(COSName.OPEN_ACTION)) || root.containsKey(COSName.AA);
        return "ok " + pages
                + (active ? " " + Facts.Trait.ACTIVE : "")
                + (attachments ? " " + Facts.Trait.ATTACHMENTS : "");
    }

    private void node(COSDictionary node, int depth) throws IOException {
        if (!seen.add(node) || depth > DEEPEST) {
            throw new Refusal("loop");
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            page(node);
            return;
        }
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                node(kid, depth + 1);
            }
        }
    }

    private void page(COSDictionary page) throws IOException {
        if (++pages > mostPages) {
            throw new Refusal("pages", mostPages);
        }
        active |= page.containsKey(COSName.AA);
        COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSArray parts) {
            for (int i = 0; i < parts.size(); i++) {
                unpack(parts.getObject(i));
            }
        } else {
            unpack(contents);
        }
        resources(page.getCOSDictionary(COSName.RESOURCES), 0);
    }

    /** Unpacks as a reader of the page would have to; what that costs is this process's to bear. */
    private void unpack(COSBase contents) throws IOException {
        if (contents instanceof COSStream stream && seen.add(stream)) {
            try (InputStream unpacked = stream.createInputStream()) {
                unpacked.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void resources(COSDictionary resources, int depth) throws IOException {
        COSDictionary objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || !seen.add(objects) || depth > DEEPEST) {
            return;
        }
        for (COSName name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream stream) {
                long wide = stream.getLong(COSName.WIDTH, 0);
                long high = stream.getLong(COSName.HEIGHT, 0);
                if (wide > Integer.MAX_VALUE || high > Integer.MAX_VALUE || wide * high > pixels) {
                    throw new Refusal("pixels", wide, high, pixels);
                }
                resources(stream.getCOSDictionary(COSName.RESOURCES), depth + 1);
            }
        }
    }

    private static boolean isActive(COSBase action) {
        COSBase one = action instanceof COSObject object ? object.getObject() : action;
        return one instanceof COSDictionary dictionary && ACTIONS.contains(dictionary.getNameAsString(COSName.S, ""));
    }
}
