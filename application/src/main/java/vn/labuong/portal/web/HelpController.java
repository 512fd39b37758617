package vn.labuong.portal.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.labuong.portal.help.HelpLines;
import vn.labuong.portal.rights.Topics;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.kept.SameForAll;

/** Where a person can turn, whatever the matter. */
@Controller
class HelpController {

    static final String ADDRESS = Topics.ADDRESS + "/tro-giup";

    private final HelpLines help;
    private final MessageSource messages;
    private final Clock clock;

    HelpController(HelpLines help, MessageSource messages, Clock clock) {
        this.help = help;
        this.messages = messages;
        this.clock = clock;
    }

    @SameForAll
    @GetMapping(ADDRESS)
    String show(Locale locale, Model model) {
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(messages.getMessage("portal.rights.title", null, locale), Topics.ADDRESS),
                        new Crumb(messages.getMessage("portal.help.title", null, locale), ADDRESS)));
        model.addAttribute(
                "lines",
                help.on(VietnamTime.today(clock)).stream()
                        .map(line -> HelpRow.of(line, locale))
                        .toList());
        model.addAttribute(
                "topics",
                Topics.shipped().all().stream()
                        .map(topic -> TopicTile.of(topic, locale))
                        .toList());
        return "portal/help";
    }
}
