package vn.labuong.archive.web;

import vn.labuong.archive.FileId;

/** The addresses of the archive, each written once. */
final class ArchivePaths {

    /** The list for those who work here. */
    static final String LIST = "/noi-bo/tu-lieu";

    static final String UPLOAD = LIST + "/tai-len";
    static final String QUEUE = LIST + "/hang-doi";
    static final String SEARCH = LIST + "/tim";
    static final String BATCH = LIST + "/hang-loat";
    static final String RETENTION = LIST + "/luu-giu";
    static final String SERIES = LIST + "/loat-ho-so";
    static final String DISPOSALS = LIST + "/tieu-huy";
    /** Behind the address of an item: how it stands with its keeping. */
    static final String OF_ITEM = "/luu-giu";

    static final String SHEETS = LIST + "/bang";
    /** Programs and data of the machine, for the administrator. */
    static final String EQUIPMENT = "/noi-bo/bo-tro";

    static final String PUBLIC = "/tu-lieu";
    static final String TERMS = PUBLIC + "/chu-de";
    static final String FILES = PUBLIC + "/tep";

    /** Asked of whoever changes anything here. */
    static final String ARCHIVIST = "hasRole('ARCHIVIST')";

    private ArchivePaths() {}

    static String item(String code) {
        return LIST + "/" + code;
    }

    static String publicItem(String code) {
        return PUBLIC + "/" + code;
    }

    /** The bytes of a file as they came. */
    static String original(FileId id) {
        return FILES + "/" + id + "/goc";
    }
}
