package vn.labuong.archive.oai;

/** What the protocol lets a repository refuse, each with the name that the protocol gives it. */
enum OaiError {
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    BAD_VERB("badVerb"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch");

    private final String code;

    OaiError(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The key of its explanation. Nothing of what was asked stands in it: that may be anything. */
    String messageKey() {
        return "archive.oai.error." + code;
    }
}
