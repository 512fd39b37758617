package vn.labuong.archive.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.oai.HarvestWords;
import vn.labuong.archive.term.Concept;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.SiteAddress;

/** Words and addresses for harvesters, the same as pages show. */
@Component
class OaiWords implements HarvestWords {

    private final ArchiveWords words;
    private final SubjectWords subjects;
    private final SiteAddress site;

    OaiWords(ArchiveWords words, SubjectWords subjects, SiteAddress site) {
        this.words = words;
        this.subjects = subjects;
        this.site = site;
    }

    @Override
    public String address(String path) {
        return site.of(path);
    }

    @Override
    public String item(String code) {
        return site.of(ArchivePaths.publicItem(code));
    }

    @Override
    public String file(FileId id) {
        return site.of(ArchivePaths.original(id));
    }

    @Override
    public String concept(Concept concept) {
        return site.of(SubjectWords.address(concept));
    }

    @Override
    public String subject(AboutWhat about, String lang) {
        return subjects.label(about, locale(lang));
    }

    @Override
    public String place(Place place, Description said, String lang) {
        return words.place(place, said, locale(lang));
    }

    @Override
    public String demonstration(String lang) {
        return message("archive.web.demonstration", lang);
    }

    @Override
    public String message(String key, String lang) {
        return words.text(key, locale(lang));
    }

    @Override
    public String root(String root, String lang) {
        return message("archive.oai.set." + root, lang);
    }

    @Override
    public String agency(AgencyId id, String lang) {
        return words.agency(id, locale(lang));
    }

    @Override
    public String language(String code, String lang) {
        return message("archive.web.language." + code, lang);
    }

    private static Locale locale(String lang) {
        return Languages.locale(lang).orElse(Languages.VIETNAMESE);
    }
}
