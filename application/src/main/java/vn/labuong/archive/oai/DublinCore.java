package vn.labuong.archive.oai;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.term.Concept;
import vn.labuong.archive.term.ConceptScheme;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.web.Languages;

/**
 * What is said of an item in the terms of the Dublin Core Metadata Initiative, each text with its language. Persons are left
 * out, as in all that machines read here; agencies bear their registered names.
 */
final class DublinCore {

    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9:/?&=%._~+@()-]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

    private final Thesaurus thesaurus = Thesaurus.shipped();
    private final HarvestWords words;

    DublinCore(HarvestWords words) {
        this.words = words;
    }

    /**
     * One statement.
     *
     * @param term of http://purl.org/dc/terms/
     * @param lang BCP 47, null where the value is in none or it is not known
     * @param scheme of http://purl.org/dc/terms/ to which the value keeps, null for a literal
     * @param machine a program translated it, and nobody has looked
     */
    record Statement(
            String term,
            String value,
            @Nullable String lang,
            @Nullable String scheme,
            boolean machine) {}

    private static final class Statements {

        private final Set<Statement> all = new LinkedHashSet<>();

        void literal(String term, @Nullable String value, @Nullable String lang) {
            add(term, value, lang, null);
        }

        void add(String term, @Nullable String value, @Nullable String lang, @Nullable String scheme) {
            if (value != null && !value.isBlank()) {
                all.add(new Statement(term, value, lang, scheme, false));
            }
        }

        /** In each language, but for names that are the same in two. */
        void each(String term, Function<String, String> inLanguage) {
            Set<String> said = new LinkedHashSet<>();
            for (String lang : Languages.CODES) {
                String value = inLanguage.apply(lang);
                if (said.add(value)) {
                    literal(term, value, lang);
                }
            }
        }

        void address(String term, String value) {
            add(term, value, null, ADDRESS.matcher(value).matches() ? "URI" : null);
        }
    }

    List<Statement> of(HarvestedItem harvested) {
        Item item = harvested.item();
        Description said = item.description();
        Statements statements = new Statements();
        said.texts().forEach(text -> text(statements, text));
        people(statements, said);
        said.subjects().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .forEach(about -> subject(statements, about));
        dated(statements, said.dated());
        statements.add("type", type(said.kind()), null, "DCMIType");
        statements.literal("type", said.details().get(Detail.DOCUMENT_TYPE), "vi");
        harvested.files().stream()
                .map(ArchiveFile::mediaType)
                .filter(Objects::nonNull)
                .forEach(type -> statements.add(
                        "format", type, null, MEDIA_TYPE.matcher(type).matches() ? "IMT" : null));
        statements.address("identifier", words.item(item.code()));
        statements.literal("identifier", item.code(), null);
        statements.literal("identifier", said.details().get(Detail.DOCUMENT_NUMBER), null);
        statements.literal("identifier", said.details().get(Detail.DOCUMENT_SYMBOL), null);
        language(statements, said.language());
        said.places().forEach(place -> statements.each("spatial", lang -> words.place(place, said, lang)));
        statements.address(
                said.rights().contains("creativecommons.org/licenses/") ? "license" : "rights", said.rights());
        if (said.demonstration()) {
            statements.each("description", words::demonstration);
        }
        return new ArrayList<>(statements.all);
    }

    private static void text(Statements statements, TaggedText text) {
        // Notes are for those who work here.
        if (text.field() != TextField.NOTE) {
            String lang = text.language().equals("und") ? null : text.language();
            boolean machine = text.status() == TaggedText.Status.MACHINE;
            statements.all.add(new Statement(term(text.field()), text.value(), lang, null, machine));
        }
    }

    private static String term(TextField field) {
        return switch (field) {
            case TITLE -> "title";
            case ALTERNATIVE_TITLE -> "alternative";
            case ABSTRACT -> "abstract";
            case KEYWORD -> "subject";
            case DESCRIPTION, EVENT, CAPTION, NOTE -> "description";
        };
    }

    private void people(Statements statements, Description said) {
        for (Creator creator : said.creators()) {
            AgencyId agency = creator.agency();
            if (agency != null) {
                statements.each(part(creator.role()), lang -> words.agency(agency, lang));
            }
        }
        AgencyId holder = said.agency();
        if (holder != null) {
            statements.each("publisher", lang -> words.agency(holder, lang));
        }
    }

    private static String part(Creator.Role role) {
        return switch (role) {
            case PUBLISHER -> "publisher";
            case TRANSLATOR, INTERVIEWER, CONTRIBUTOR -> "contributor";
            case AUTHOR, PHOTOGRAPHER, SPEAKER, DIRECTOR, ISSUER -> "creator";
        };
    }

    private void subject(Statements statements, AboutWhat about) {
        String scheme = about.scheme().code();
        if (!thesaurus.allows(scheme, about.code())) {
            return;
        }
        Concept concept = thesaurus.held(scheme, about.code()).orElse(null);
        boolean readers = concept != null && concept.scheme() == ConceptScheme.AUDIENCE;
        boolean kind = concept != null && concept.scheme() == ConceptScheme.DOCUMENT;
        statements.each(readers ? "audience" : kind ? "type" : "subject", lang -> words.subject(about, lang));
        if (concept != null && !readers && !kind) {
            statements.address("subject", words.concept(concept));
        }
    }

    private static void dated(Statements statements, @Nullable EdtfDate dated) {
        if (dated != null) {
            boolean plain = DATE.matcher(dated.written()).matches();
            statements.add("created", dated.written(), null, plain ? "W3CDTF" : null);
        }
    }

    private static void language(Statements statements, @Nullable String language) {
        if (language != null && !language.equals("other")) {
            statements.add("language", language.equals("none") ? "zxx" : language, null, "RFC4646");
        }
    }

    private static String type(ItemKind kind) {
        return switch (kind) {
            case TEXT, BOOK -> "Text";
            case IMAGE -> "StillImage";
            case SOUND -> "Sound";
            case FILM -> "MovingImage";
            case OBJECT -> "PhysicalObject";
            case DATA -> "Dataset";
        };
    }
}
