package vn.labuong.shared.office;

import java.util.function.ToIntFunction;
import vn.labuong.shared.office.LayoutProfile.Sizes;

/** The looks of paragraphs; each is a style of the document, so that whoever edits it in Word finds it by name. */
enum Look {
    BODY("BodyText", "Body Text", Sizes::body, "", Alignment.JUSTIFIED, Place.INDENTED),
    PART("Heading1", "heading 1", Sizes::body, "b", Alignment.JUSTIFIED, Place.HEADING),
    CLAUSE("Heading2", "heading 2", Sizes::body, "b", Alignment.JUSTIFIED, Place.HEADING),
    NATIONAL_NAME("NationalName", "National Name", Sizes::nationalName, "b", Alignment.CENTRE, Place.TIGHT),
    MOTTO("Motto", "Motto", Sizes::motto, "b", Alignment.CENTRE, Place.TIGHT),
    SUPERIOR("SuperiorAgency", "Superior Agency", Sizes::agency, "", Alignment.CENTRE, Place.TIGHT),
    AGENCY("IssuingAgency", "Issuing Agency", Sizes::agency, "b", Alignment.CENTRE, Place.TIGHT),
    NUMBER("DocumentNumber", "Document Number", Sizes::number, "", Alignment.CENTRE, Place.SPACED),
    PLACE_DATE("PlaceAndDate", "Place And Date", Sizes::date, "i", Alignment.CENTRE, Place.SPACED),
    LETTER_SUBJECT("LetterSubject", "Letter Subject", Sizes::letterSubject, "", Alignment.CENTRE, Place.SPACED),
    KIND("Title", "Title", Sizes::title, "b", Alignment.CENTRE, Place.TITLE),
    SUBJECT("Subtitle", "Subtitle", Sizes::title, "b", Alignment.CENTRE, Place.TIGHT),
    ADDRESSED("Addressees", "Addressees", Sizes::body, "", Alignment.LEFT, Place.SPACED),
    LEGAL_BASIS("LegalBasis", "Legal Basis", Sizes::body, "i", Alignment.JUSTIFIED, Place.INDENTED),
    NOTE("Note", "Note", Sizes::note, "i", Alignment.LEFT, Place.SPACED),
    CAPTION("Caption", "caption", Sizes::body, "b", Alignment.CENTRE, Place.KEPT),
    TABLE_TEXT("TableText", "Table Text", Sizes::table, "", Alignment.LEFT, Place.CELL),
    RECIPIENTS_TITLE("RecipientsTitle", "Recipients Title", Sizes::recipientsTitle, "bi", Alignment.LEFT, Place.TIGHT),
    RECIPIENTS("Recipients", "Recipients", Sizes::recipients, "", Alignment.LEFT, Place.TIGHT),
    CAPACITY("SignerCapacity", "Signer Capacity", Sizes::signature, "b", Alignment.CENTRE, Place.TIGHT),
    SIGNER("Signer", "Signer", Sizes::signature, "b", Alignment.CENTRE, Place.TIGHT),
    ANNEX_NUMBER("AnnexNumber", "Annex Number", Sizes::annexNumber, "b", Alignment.CENTRE, Place.TIGHT),
    ANNEX_TITLE("AnnexTitle", "Annex Title", Sizes::title, "b", Alignment.CENTRE, Place.TIGHT),
    ACCOMPANIES("Accompanies", "Accompanies", Sizes::body, "i", Alignment.CENTRE, Place.NOTED),
    PAGE_NUMBER("Header", "header", Sizes::pageNumber, "", Alignment.CENTRE, Place.TIGHT);

    /** White space above a look, first-line indent, and what it keeps to. */
    enum Place {
        TIGHT,
        NOTED,
        CELL,
        SPACED,
        INDENTED,
        TITLE,
        HEADING,
        KEPT
    }

    private final String id;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final ToIntFunction<Sizes> size;

    private final String weight;
    private final Alignment alignment;
    private final Place place;

    Look(String id, String title, ToIntFunction<Sizes> size, String weight, Alignment alignment, Place place) {
        this.id = id;
        this.title = title;
        this.size = size;
        this.weight = weight;
        this.alignment = alignment;
        this.place = place;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    int size(Sizes sizes) {
        return size.applyAsInt(sizes);
    }

    boolean isBold() {
        return weight.contains("b");
    }

    boolean isItalic() {
        return weight.contains("i");
    }

    Alignment alignment() {
        return alignment;
    }

    Place place() {
        return place;
    }

    /** The level in the document's outline, which becomes the bookmarks of a PDF; -1 stands outside. */
    int outline() {
        return switch (this) {
            case PART, ANNEX_NUMBER -> 0;
            case CLAUSE -> 1;
            default -> -1;
        };
    }
}
