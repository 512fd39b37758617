package vn.labuong.event.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.event.delegation.Request.Asked;
import vn.labuong.event.delegation.Request.State;
import vn.labuong.shared.mail.Letter;
import vn.labuong.shared.mail.MailAddress;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.HeadLinks;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.SiteAddress;

/**
 * The letters to those who asked. They hold nothing that anybody typed: the form can send no words of a stranger to a third
 * person, and nothing in the outbox is to be erased later but the address.
 */
@Component
class RequestLetters {

    /** Only what people here decided is written: a form that wrote to any address typed into it would be a tool for others. */
    static final List<State> WRITTEN = List.of(State.CONFIRMED, State.DECLINED);

    private static final String KIND = "event.request-";
    private static final String PAGE = "/bao-chi/dang-ky/";

    private final MessageSource messages;
    private final SiteAddress site;
    private final Clock clock;

    RequestLetters(MessageSource messages, SiteAddress site, Clock clock) {
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** One letter at most for an answer on a day. */
    static Letter.Key key(String code, State state, LocalDate day) {
        return new Letter.Key(KIND + state.code(), code, day);
    }

    /** Empty where the address is none. */
    Optional<Letter> write(Request request, Asked asked, State state) {
        Locale locale = Languages.locale(request.answerIn()).orElse(Languages.VIETNAMESE);
        String code = ReferenceCode.parts(request.code());
        String kind = KIND + state.code();
        String text = messages.getMessage(
                kind + ".text",
                new Object[] {
                    code,
                    Dates.numeric(request.from()),
                    Dates.numeric(request.until().minusDays(1)),
                    HeadLinks.in(site.of(PAGE + request.code()), request.answerIn())
                },
                locale);
        return MailAddress.parse(asked.mail())
                .map(address -> new Letter(
                        key(request.code(), state, VietnamTime.today(clock)),
                        address,
                        messages.getMessage(kind + ".subject", new Object[] {code}, locale),
                        text,
                        Letter.simpleHtml(text),
                        request.demonstration()));
    }
}
