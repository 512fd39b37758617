package vn.labuong.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.portal.exhibition.Block;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.Exhibition.Standing;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.portal.exhibition.Kind;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.portal.help.HelpLines;
import vn.labuong.portal.link.LinkedTexts;
import vn.labuong.portal.page.FreePage;
import vn.labuong.portal.page.Markdown;
import vn.labuong.portal.page.WrittenPages;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;

/** The links of exhibitions, free pages and help lines that everybody sees. */
@Component
class PublishedLinks implements LinkedTexts {

    /** An address within plain words; what closes the sentence is none of it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\\\]*[^\\s\"'<>\\\\.,;:!?)\\]]");

    private final Exhibitions exhibitions;
    private final WrittenPages pages;
    private final HelpLines help;
    private final Clock clock;

    PublishedLinks(Exhibitions exhibitions, WrittenPages pages, HelpLines help, Clock clock) {
        this.exhibitions = exhibitions;
        this.pages = pages;
        this.help = help;
        this.clock = clock;
    }

    /** Three statements. */
    @Override
    public List<Linked> links(Locale locale) {
        LocalDate today = VietnamTime.today(clock);
        String language = Languages.code(locale);
        List<Linked> links = new ArrayList<>();
        for (Exhibition one : exhibitions.shown()) {
            Standing standing = one.standing(today);
            if (standing == Standing.OPEN || standing == Standing.CLOSED) {
                String title = one.content().title().text(language);
                addresses(one)
                        .distinct()
                        .forEach(url -> links.add(new Linked(url, title, ExhibitionPaths.one(one.slug()))));
            }
        }
        for (FreePage page : pages.shown()) {
            if (page.standing(today) == FreePage.Standing.PUBLIC) {
                String title = page.content().title(language);
                page.content().by().values().stream()
                        .flatMap(said -> Markdown.links(said.text()).stream())
                        .distinct()
                        .forEach(url -> links.add(new Linked(url, title, PagePaths.one(page.slug()))));
            }
        }
        help.on(today)
                .forEach(line -> inWords(line.source())
                        .forEach(url -> links.add(
                                new Linked(url, line.name().in(locale), HelpEditController.PATH + "/" + line.id()))));
        return links;
    }

    private static Stream<String> addresses(Exhibition one) {
        return one.content().blocks().flatMap(block -> Stream.concat(places(block), texts(block)));
    }

    private static Stream<String> places(Block block) {
        return block.kind() == Kind.MAP
                ? block.entries().stream().map(entry -> entry.key()).filter(key -> !key.isEmpty())
                : Stream.empty();
    }

    private static Stream<String> texts(Block block) {
        return Stream.concat(
                        block.words().values().stream(),
                        block.entries().stream().map(entry -> entry.words()))
                .flatMap(PublishedLinks::said)
                .flatMap(PublishedLinks::inWords);
    }

    private static Stream<String> said(Words words) {
        return words.by().values().stream().map(wording -> wording.text());
    }

    private static Stream<String> inWords(String text) {
        return ADDRESS.matcher(text).results().map(found -> found.group());
    }
}
