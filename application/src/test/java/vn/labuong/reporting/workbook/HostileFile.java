package vn.labuong.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that come as the workbook of a report and must not be taken, each made of the report's own true workbook. */
public enum HostileFile {
    EMPTY("empty") {
        @Override
        public byte[] of(byte[] own) {
            return new byte[0];
        }
    },
    PAGE_OF_THE_WEB("web-page") {
        @Override
        public byte[] of(byte[] own) {
            return "<html><table><tr><td>task:I.1/figure</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);
        }
    },
    TEXT_BETWEEN_SEMICOLONS("plain-text") {
        @Override
        public byte[] of(byte[] own) {
            return "Mã;Kết quả\nI.1;12\n".getBytes(StandardCharsets.UTF_8);
        }
    },
    WORD_UNDER_ANOTHER_NAME("wrong-kind") {
        @Override
        public byte[] of(byte[] own) throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Báo cáo");
                document.write(out);
            }
            return out.toByteArray();
        }
    },
    OLD_EXCEL("old-excel") {
        @Override
        public byte[] of(byte[] own) throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("Số liệu");
                book.write(out);
            }
            return out.toByteArray();
        }
    },
    WITH_A_PASSWORD("encrypted") {
        @Override
        public byte[] of(byte[] own) throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("mat-khau");
                try (var inside = encryptor.getDataStream(container)) {
                    inside.write(own);
                }
                container.writeFilesystem(out);
            }
            return out.toByteArray();
        }
    },
    WITH_A_MACRO("macros") {
        @Override
        public byte[] of(byte[] own) throws Exception {
            return with(own, "xl/vbaProject.bin", "x".getBytes(StandardCharsets.UTF_8));
        }
    },
    BOMB("zip-bomb") {
        @Override
        public byte[] of(byte[] own) throws Exception {
            return with(own, "xl/media/anh.xml", new byte[60 << 20]);
        }
    },
    LARGER_THAN_A_FORM("too-large") {
        @Override
        public byte[] of(byte[] own) {
            return Arrays.copyOf(own, (20 << 20) + 1);
        }
    },
    ROWS_WITHOUT_END("too-many-rows") {
        @Override
        public byte[] of(byte[] own) throws Exception {
            StringBuilder rows = new StringBuilder();
            for (int row = 1; row <= 12_000; row++) {
                rows.append("<row r=\"").append(row).append("\"><c r=\"A").append(row);
                rows.append("\"><v>").append(row).append("</v></c></row>");
            }
            return with(own, SHEET, sheet("", rows.toString()));
        }
    },
    ENTITY_OF_ANOTHER_FILE("broken") {
        @Override
        public byte[] of(byte[] own) throws Exception {
            String type = "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
            return with(own, SHEET, sheet(type, "<row r=\"1\"><c t=\"str\"><v>&a;</v></c></row>"));
        }
    },
    CUT_OFF("broken") {
        @Override
        public byte[] of(byte[] own) {
            return Arrays.copyOf(own, own.length / 2);
        }
    },
    WITHOUT_ITS_HIDDEN_SHEET("foreign") {
        @Override
        public byte[] of(byte[] own) throws Exception {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(own))) {
                book.removeSheetAt(book.getSheetIndex("_labuong"));
                book.write(out);
            }
            return out.toByteArray();
        }
    };

    private static final String SHEET = "xl/worksheets/sheet2.xml";

    private final String reason;

    HostileFile(String reason) {
        this.reason = reason;
    }

    public abstract byte[] of(byte[] own) throws Exception;

    /** The key of what people are told. */
    public String messageKey() {
        return reason.equals("foreign") ? "reporting.workbook.foreign.unknown" : "shared.workbook.refused." + reason;
    }

    private static byte[] sheet(String type, String rows) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + type
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same package with one part put in or in the place of the one of that name. */
    private static byte[] with(byte[] own, String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path file = Files.createTempFile("labuong-hostile-", ".xlsx");
        try (ZipFile zip = new ZipFile(Files.write(file, own).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        parts.put(part, content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
