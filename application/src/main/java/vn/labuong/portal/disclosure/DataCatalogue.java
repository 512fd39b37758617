package vn.labuong.portal.disclosure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Wording;
import vn.labuong.shared.text.LinkedData;
import vn.labuong.shared.text.LinkedData.Thing;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.SiteAddress;

/**
 * All that can be taken from here as data, in the words of DCAT (W3C): the plans with their tasks and indicators, the results
 * of each year, and the thesaurus. One statement.
 */
@Component
public class DataCatalogue {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String LANGUAGE = "http://id.loc.gov/vocabulary/iso639-1/";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final Plans plans;
    private final YearResults years;
    private final Agencies agencies;
    private final MessageSource messages;
    private final SiteAddress site;
    private final DisclosureSettings settings;

    DataCatalogue(
            Plans plans,
            YearResults years,
            Agencies agencies,
            MessageSource messages,
            SiteAddress site,
            DisclosureSettings settings) {
        this.plans = plans;
        this.years = years;
        this.agencies = agencies;
        this.messages = messages;
        this.site = site;
        this.settings = settings;
    }

    public String turtle(LocalDate today) {
        return graph(today).turtle();
    }

    /** As a tree whose context stands in it. */
    public Map<String, Object> jsonLd(LocalDate today) {
        return graph(today).jsonLd();
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    private LinkedData graph(LocalDate today) {
        LinkedData data = new LinkedData(prefixes());
        Thing catalogue = data.thing(site.of("/cong-khai#danh-muc"), "dcat:Catalog");
        said(catalogue, "dcterms:title", "portal.disclosure.catalogue.title");
        said(catalogue, "dcterms:description", "portal.disclosure.catalogue.text");
        languages(catalogue);
        catalogue.address("foaf:homepage", site.of("/cong-khai"));
        terms(data, catalogue);
        catalogue.address("dcat:themeTaxonomy", site.of("/tu-lieu/chu-de/theme"));
        List<Plan> published = plans.published();
        for (Plan plan : published) {
            plan(data, catalogue, plan);
        }
        for (int year : years.years(published, today)) {
            results(data, catalogue, year);
        }
        thesaurus(data, catalogue);
        return data;
    }

    /** The licence, and that nobody has confirmed it. */
    private void terms(LinkedData data, Thing of) {
        of.address("dcterms:license", settings.licence());
        if (!settings.licenceConfirmed()) {
            Thing rights = data.thing(site.of("/cong-khai#giay-phep"), "dcterms:RightsStatement");
            said(rights, "rdfs:label", "portal.disclosure.licence.unconfirmed");
            of.address("dcterms:rights", rights.uri());
        }
    }

    private void plan(LinkedData data, Thing catalogue, Plan plan) {
        String address = site.of("/chuong-trinh/" + plan.code());
        Thing whole = dataset(data, catalogue, address + "#ke-hoach", address);
        titled(whole, plan.title());
        said(whole, "dcterms:description", "portal.disclosure.catalogue.plan");
        whole.text("dcterms:identifier", plan.code().value(), "");
        LocalDate issued = plan.issuedOn();
        if (issued != null && plan.issuedCertainty() == Certainty.VERIFIED) {
            whole.typed("dcterms:issued", issued.toString(), "xsd:date");
        }
        period(data, whole, address + "#thoi-gian", plan.fromYear(), plan.toYear());
        publisher(data, whole, plan);
        file(data, whole, site.of("/api/v1/plans"), "application/json");

        Thing tasks = dataset(data, catalogue, address + "#nhiem-vu", address + "/nhiem-vu");
        said(
                tasks,
                "dcterms:title",
                "portal.disclosure.catalogue.tasks",
                plan.code().value());
        said(tasks, "dcterms:description", "portal.disclosure.catalogue.tasks.text");
        file(data, tasks, address + "/nhiem-vu.csv", CSV);
        file(data, tasks, address + "/nhiem-vu.xlsx", SHEET);
        file(data, tasks, site.of("/api/v1/plans/" + plan.code() + "/tasks"), "application/json");
        tasks.address("dcterms:isPartOf", whole.uri());

        Thing indicators = dataset(data, catalogue, address + "#chi-tieu", address + "/chi-tieu");
        said(
                indicators,
                "dcterms:title",
                "portal.disclosure.catalogue.indicators",
                plan.code().value());
        said(indicators, "dcterms:description", "portal.disclosure.catalogue.indicators.text");
        file(data, indicators, address + "/chi-tieu", "text/html");
        indicators.address("dcterms:isPartOf", whole.uri());
    }

    private void results(LinkedData data, Thing catalogue, int year) {
        String address = site.of("/cong-khai/" + year);
        Thing results = dataset(data, catalogue, address + "#ket-qua", address);
        said(results, "dcterms:title", "portal.disclosure.results-of", String.valueOf(year));
        said(results, "dcterms:description", "portal.disclosure.catalogue.results.text");
        period(data, results, address + "#thoi-gian", year, year);
        Thing file = file(data, results, address + "/ket-qua.csv", CSV);
        file.address("dcterms:conformsTo", "http://www.w3.org/TR/tabular-data-model/");
        file.address("foaf:page", site.of("/cong-khai/tu-dien"));
    }

    private void thesaurus(LinkedData data, Thing catalogue) {
        String address = site.of("/tu-lieu/chu-de");
        Thing thesaurus = dataset(data, catalogue, address + "#tu-vung", address);
        said(thesaurus, "dcterms:title", "portal.disclosure.catalogue.thesaurus");
        said(thesaurus, "dcterms:description", "portal.disclosure.catalogue.thesaurus.text");
        file(data, thesaurus, site.of("/api/v1/concepts.ttl"), "text/turtle");
        file(data, thesaurus, site.of("/api/v1/concepts.jsonld"), "application/ld+json");
    }

    private Thing dataset(LinkedData data, Thing catalogue, String uri, String page) {
        catalogue.address("dcat:dataset", uri);
        Thing dataset = data.thing(uri, "dcat:Dataset");
        dataset.address("dcat:landingPage", page);
        languages(dataset);
        return dataset;
    }

    private Thing file(LinkedData data, Thing dataset, String address, String type) {
        Thing file = data.thing(address + "#tep", "dcat:Distribution");
        dataset.address("dcat:distribution", file.uri());
        file.address("dcat:accessURL", address).address("dcat:mediaType", MEDIA_TYPES + type);
        if (!type.equals("text/html")) {
            file.address("dcat:downloadURL", address);
        }
        file.address("dcterms:license", settings.licence());
        return file;
    }

    private void publisher(LinkedData data, Thing dataset, Plan plan) {
        AgencyId lead = plan.lead();
        if (lead != null) {
            Thing agency = data.thing(site.of("/co-quan/" + lead) + "#co-quan", "foaf:Organization");
            var register = agencies.snapshot();
            Languages.CODES.forEach(code -> agency.text("foaf:name", register.name(lead, code, plan.begins()), code));
            dataset.address("dcterms:publisher", agency.uri());
        }
    }

    private static void period(LinkedData data, Thing dataset, String uri, int from, int to) {
        data.thing(uri, "dcterms:PeriodOfTime")
                .typed("dcat:startDate", from + "-01-01", "xsd:date")
                .typed("dcat:endDate", to + "-12-31", "xsd:date");
        dataset.address("dcterms:temporal", uri);
    }

    private static void languages(Thing thing) {
        Languages.CODES.forEach(code -> thing.address("dcterms:language", LANGUAGE + code));
    }

    private static void titled(Thing thing, Wording title) {
        for (String code : Languages.CODES) {
            Locale locale = new Locale(code);
            if (title.languageIn(locale).equals(code)) {
                thing.text("dcterms:title", title.in(locale), code);
            }
        }
    }

    private void said(Thing thing, String term, String key, Object... arguments) {
        Languages.CODES.forEach(code -> thing.text(term, messages.getMessage(key, arguments, new Locale(code)), code));
    }
}
