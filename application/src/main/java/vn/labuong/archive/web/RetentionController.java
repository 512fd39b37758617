package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemLists;
import vn.labuong.archive.retention.Chosen;
import vn.labuong.archive.retention.Deciding;
import vn.labuong.archive.retention.DisposalProposals;
import vn.labuong.archive.retention.KeptItems;
import vn.labuong.archive.retention.KeptItems.Section;
import vn.labuong.archive.retention.KeptItems.Wanted;
import vn.labuong.archive.retention.RetentionDecisions;
import vn.labuong.archive.retention.RetentionDecisions.Decision;
import vn.labuong.archive.retention.RetentionDecisions.Kind;
import vn.labuong.archive.retention.Standing;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.Pager;

/** Items whose period is over and what is decided on them. The page lists; nothing happens by itself. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class RetentionController {

    private static final int PAGE = 25;
    private static final int NOT_UNDERSTOOD = 422;
    private static final String DISPOSE = "dispose";

    private final KeptItems standings;
    private final RetentionDecisions decisions;
    private final DisposalProposals proposals;
    private final DescriptionFields fields;
    private final ItemLists lists;
    private final ItemGate gate;
    private final ArchiveWords words;

    RetentionController(
            KeptItems standings,
            RetentionDecisions decisions,
            DisposalProposals proposals,
            DescriptionFields fields,
            ItemLists lists,
            ItemGate gate,
            ArchiveWords words) {
        this.standings = standings;
        this.decisions = decisions;
        this.proposals = proposals;
        this.fields = fields;
        this.lists = lists;
        this.gate = gate;
        this.words = words;
    }

    /** What the address asks for: section, series, agency. */
    record Asked(
            @Nullable String xem,
            @Nullable String nhom,
            @Nullable String cq) {

        Wanted wanted() {
            return new Wanted(
                    ItemFilter.constant(Section.class, xem).orElse(Section.OVER),
                    nhom == null || nhom.isBlank() ? null : nhom,
                    cq == null || cq.isBlank() ? null : cq);
        }

        UriComponentsBuilder address(Section section) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(ArchivePaths.RETENTION)
                    .queryParam("xem", section.name().toLowerCase(Locale.ROOT));
            if (wanted().series() != null) {
                address.queryParam("nhom", wanted().series());
            }
            return wanted().agency() == null ? address : address.queryParam("cq", wanted().agency());
        }
    }

    /** What is decided, as it was sent. */
    record Sent(
            @Nullable List<String> tl,
            @Nullable String viec,
            @Nullable String nam,
            @Nullable String ngay,
            @Nullable String noi,
            @Nullable String why) {

        String text(@Nullable String value) {
            return value == null ? "" : Texts.cleanLines(value);
        }

        Decision decision(Kind kind) {
            String year = text(nam);
            return new Decision(
                    kind, year.matches("\\d{4}") ? Integer.valueOf(year) : null, day(), text(noi), text(why));
        }

        private @Nullable LocalDate day() {
            try {
                return text(ngay).isEmpty() ? null : LocalDate.parse(text(ngay));
            } catch (DateTimeException noDay) {
                return null;
            }
        }
    }

    /** A tab with the number of its items. */
    record Tab(String text, String href, boolean here) {}

    /** An item of the list. */
    record Row(
            String code,
            int version,
            String href,
            String title,
            @Nullable String language,
            String agency,
            String series,
            String completed,
            String until,
            List<String> notes) {}

    @GetMapping(ArchivePaths.RETENTION)
    String list(
            @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "0") int page,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setHeader("Cache-Control", "private, no-store");
        return show(asked, page, new Sent(null, null, null, null, null, null), locale, model);
    }

    private String show(Asked asked, int page, Sent sent, Locale locale, Model model) {
        Viewer viewer = gate.current();
        Wanted wanted = asked.wanted();
        long total = standings.count(wanted, viewer);
        int here = (int) Math.min(Math.max(page, 0), Math.max(0, (total - 1) / PAGE));
        List<Option> series = fields.series(null, locale);
        List<Row> rows = standings.lines(wanted, Languages.code(locale), here * PAGE, PAGE, viewer).stream()
                .map(line -> row(line, series, locale))
                .toList();
        Map<Section, Long> counts = standings.counts(viewer);
        model.addAttribute(
                "crumbs", words.crumbs(locale, words.text("archive.retention.title", locale), ArchivePaths.RETENTION));
        model.addAttribute(
                "tabs",
                List.of(Section.values()).stream()
                        .map(section -> new Tab(
                                words.text(key("section", section), locale, counts.getOrDefault(section, 0L)),
                                asked.address(section).encode().toUriString(),
                                section == wanted.section()))
                        .toList());
        model.addAttribute("what", words.text(key("what", wanted.section()), locale));
        model.addAttribute("section", wanted.section().name().toLowerCase(Locale.ROOT));
        model.addAttribute("rows", rows);
        model.addAttribute("total", total);
        model.addAttribute("sent", sent);
        model.addAttribute("today", words.today());
        model.addAttribute("decides", wanted.section() != Section.UNKNOWN);
        model.addAttribute("series", series);
        model.addAttribute("agencies", words.agencies(lists.agencies(viewer), words.today(), locale));
        model.addAttribute("pager", Pager.of(new Listing<>(total, rows, here, PAGE), asked.address(wanted.section())));
        return "archive/retention";
    }

    private static String key(String what, Section section) {
        return "archive.retention." + what + "." + section.name().toLowerCase(Locale.ROOT);
    }

    private Row row(KeptItems.Line line, List<Option> series, Locale locale) {
        Standing standing = line.standing();
        String agency = line.agency();
        Integer completed = standing.completedYear();
        return new Row(
                standing.code(),
                standing.version(),
                ArchivePaths.item(standing.code()) + ArchivePaths.OF_ITEM,
                line.title(),
                ItemViews.lang(line.language()),
                agency == null ? "" : words.agency(AgencyId.of(agency), locale),
                series.stream()
                        .filter(option -> option.value().equals(standing.series()))
                        .map(Option::text)
                        .findFirst()
                        .orElse(""),
                completed == null ? "" : completed.toString(),
                RetentionWords.until(standing, words, locale),
                RetentionWords.notes(standing, words, locale));
    }

    @PostMapping(ArchivePaths.RETENTION)
    String decide(
            @ModelAttribute("asked") Asked asked,
            @ModelAttribute("sent") Sent sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        List<String> codes = sent.tl() == null ? List.of() : sent.tl();
        List<Item> items = gate.findAll(codes.stream().distinct().limit(PAGE).toList());
        Chosen chosen = new Chosen(RetentionWords.seen(items, request));
        boolean dispose = DISPOSE.equals(sent.viec());
        Kind kind = ItemFilter.constant(Kind.class, sent.viec()).orElse(null);
        Deciding outcome = items.isEmpty() || (!dispose && kind == null)
                ? new Deciding.Refused(List.of("archive.retention.problem.nothing"))
                : kind == null
                        ? proposals.propose(chosen, sent.text(sent.why()))
                        : decisions.decide(chosen, sent.decision(kind));
        if (outcome instanceof Deciding.Done done) {
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(dispose ? "archive.retention.proposed" : "archive.retention.decided", done.items()));
            return "redirect:"
                    + asked.address(asked.wanted().section()).encode().toUriString();
        }
        response.setStatus(outcome instanceof Deciding.Refused ? NOT_UNDERSTOOD : HttpServletResponse.SC_CONFLICT);
        model.addAttribute("objections", RetentionWords.objections(outcome, words, locale));
        return show(asked, 0, sent, locale, model);
    }
}
