package vn.labuong.archive.guard;

import java.util.List;
import java.util.Set;

/** What a file is by its own bytes; its name and what a browser says of it do not count. */
public enum FileKind {
    JPEG(Family.IMAGE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG(Family.IMAGE, "image/png", "png", "apng"),
    GIF(Family.IMAGE, "image/gif", "gif"),
    TIFF(Family.IMAGE, "image/tiff", "tif", "tiff"),
    WEBP(Family.IMAGE, "image/webp", "webp"),
    BMP(Family.IMAGE, "image/bmp", "bmp", "dib"),
    HEIC(Family.IMAGE, "image/heic", "heic", "heif", "hif", "avif"),
    SVG(Family.IMAGE, "image/svg+xml", "svg"),
    PDF(Family.DOCUMENT, "application/pdf", "pdf"),
    WORD(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "docm"),
    SHEET(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xlsm"),
    SLIDES(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OPEN_DOCUMENT(Family.DOCUMENT, "application/vnd.oasis.opendocument", "odt", "ods", "odp"),
    EPUB(Family.DOCUMENT, "application/epub+zip", "epub"),
    OLE(Family.DOCUMENT, "application/x-ole-storage", "doc", "xls", "ppt", "msg"),
    RTF(Family.DOCUMENT, "application/rtf", "rtf"),
    ZIP(Family.PACKAGE, "application/zip", "zip", "jar"),
    GZIP(Family.PACKAGE, "application/gzip", "gz", "tgz", "svgz"),
    SEVEN_ZIP(Family.PACKAGE, "application/x-7z-compressed", "7z"),
    RAR(Family.PACKAGE, "application/vnd.rar", "rar"),
    MP4(Family.MEDIA, "video/mp4", "mp4", "m4v", "m4a", "mov", "3gp"),
    MATROSKA(Family.MEDIA, "video/x-matroska", "mkv", "webm", "mka"),
    AVI(Family.MEDIA, "video/x-msvideo", "avi"),
    MPEG(Family.MEDIA, "video/mpeg", "mpg", "mpeg", "vob"),
    ASF(Family.MEDIA, "video/x-ms-asf", "wmv", "wma", "asf"),
    OGG(Family.MEDIA, "application/ogg", "ogg", "oga", "ogv", "opus"),
    MP3(Family.MEDIA, "audio/mpeg", "mp3"),
    WAV(Family.MEDIA, "audio/wav", "wav"),
    FLAC(Family.MEDIA, "audio/flac", "flac"),
    AAC(Family.MEDIA, "audio/aac", "aac"),
    AMR(Family.MEDIA, "audio/amr", "amr"),
    VTT(Family.TEXT, "text/vtt", "vtt"),
    HTML(Family.TEXT, "text/html", "html", "htm", "xhtml"),
    XML(Family.TEXT, "application/xml", "xml"),
    JSON(Family.TEXT, "application/json", "json"),
    TEXT(Family.TEXT, "text/plain", "txt", "csv", "srt", "md", "log"),
    EMPTY(Family.NOTHING, "application/octet-stream"),
    UNKNOWN(Family.NOTHING, "application/octet-stream");

    /** What is done with files of such kinds. */
    public enum Family {
        IMAGE,
        DOCUMENT,
        MEDIA,
        TEXT,
        PACKAGE,
        NOTHING
    }

    private final Family family;
    private final String mediaType;
    private final String extensions;

    FileKind(Family family, String mediaType, String... extensions) {
        this.family = family;
        this.mediaType = mediaType;
        this.extensions = String.join(" ", extensions);
    }

    public Family family() {
        return family;
    }

    /** As it is served, always with {@code X-Content-Type-Options: nosniff}. */
    public String mediaType() {
        return mediaType;
    }

    /** Extensions under which such files go, without the dot, the usual one first; empty where there is none. */
    public List<String> extensions() {
        return extensions.isEmpty() ? List.of() : List.of(extensions.split(" ", -1));
    }

    /** Whether the bytes are a ZIP package, whatever else they mean. */
    public boolean isZip() {
        return Set.of(ZIP, WORD, SHEET, SLIDES, OPEN_DOCUMENT, EPUB).contains(this);
    }

    /**
     * Whether a name with this extension speaks against the kind. A name without an extension and kinds that are not known
     * speak against nothing.
     */
    public boolean contradicts(String extension) {
        return !extension.isEmpty() && !extensions.isEmpty() && !extensions().contains(extension);
    }
}
