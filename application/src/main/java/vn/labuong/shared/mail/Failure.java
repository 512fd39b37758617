package vn.labuong.shared.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a letter was not taken. The server's own words are not kept, since they repeat the address; its number is.
 *
 * @param code the server's answer (RFC 5321), or null where it gave none
 */
record Failure(Reason reason, @Nullable Integer code) {

    private static final Pattern CODE = Pattern.compile("(?m)^([45]\\d\\d)[ -]");

    /** In the order of asking: the first that fits. */
    enum Reason {
        /** No such name, nobody answers, or the line broke. */
        UNREACHABLE,
        NO_SECURE_LINE,
        LOGIN_REFUSED,
        /** The server wishes to be asked again (a number from 400 on). */
        LATER,
        ADDRESS_REFUSED,
        LETTER_REFUSED,
        OTHER
    }

    /** It would be refused again: the server said so with a number from 500 on. */
    boolean isFinal() {
        return code != null && code >= 500 && (reason == Reason.ADDRESS_REFUSED || reason == Reason.LETTER_REFUSED);
    }

    /** The fault of the server or of the settings: other letters would fare no better now. */
    boolean isOfTheServer() {
        return reason == Reason.UNREACHABLE || reason == Reason.NO_SECURE_LINE || reason == Reason.LOGIN_REFUSED;
    }

    static Failure of(Exception fault) {
        List<Throwable> chain = new ArrayList<>();
        collect(fault, chain);
        Integer code = chain.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null)
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElse(null);
        return new Failure(reason(chain, code), code);
    }

    private static Reason reason(List<Throwable> chain, @Nullable Integer code) {
        if (has(chain, MailAuthenticationException.class) || has(chain, AuthenticationFailedException.class)) {
            return Reason.LOGIN_REFUSED;
        }
        if (has(chain, SSLException.class) || said(chain, "STARTTLS")) {
            return Reason.NO_SECURE_LINE;
        }
        if (has(chain, ConnectException.class)
                || has(chain, UnknownHostException.class)
                || has(chain, SocketTimeoutException.class)
                || has(chain, java.io.IOException.class)) {
            return Reason.UNREACHABLE;
        }
        if (code != null && code < 500) {
            return Reason.LATER;
        }
        if (chain.stream()
                .anyMatch(fault -> fault instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0)) {
            return Reason.ADDRESS_REFUSED;
        }
        if (code == null) {
            return said(chain, "connect") ? Reason.UNREACHABLE : Reason.OTHER;
        }
        return Reason.LETTER_REFUSED;
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    private static boolean said(List<Throwable> chain, String word) {
        return chain.stream()
                .anyMatch(fault -> String.valueOf(fault.getMessage()).contains(word));
    }

    /** Mail libraries chain by three different links. */
    private static void collect(@Nullable Throwable fault, List<Throwable> chain) {
        if (fault == null || chain.contains(fault)) {
            return;
        }
        chain.add(fault);
        collect(fault.getCause(), chain);
        if (fault instanceof jakarta.mail.MessagingException messaging) {
            collect(messaging.getNextException(), chain);
        }
        if (fault instanceof MailSendException sending) {
            for (Exception one : sending.getMessageExceptions()) {
                collect(one, chain);
            }
        }
    }
}
