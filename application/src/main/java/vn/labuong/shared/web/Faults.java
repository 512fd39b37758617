package vn.labuong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What becomes of an exception that leaves a controller: not here is 404, taken back is 410, what the framework already names keeps its
 * status, and anything else is a fault: 500 with a reference number that also stands in the log. The error page or the
 * problem document is made by the framework's error dispatch, so that both look the same wherever they arise.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Faults {

    /** Request attribute with the number that the error page shows. */
    static final String REFERENCE = "labuong.reference";

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @ExceptionHandler
    void notHere(NotHere absent, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void gone(Gone withdrawn, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_GONE);
    }

    /** A control character in a parameter: found only when the parameter is read. */
    @ExceptionHandler
    void rejected(RequestRejectedException broken, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** A query that is no form, such as one with a value without a name or with bytes that are no UTF-8. */
    @ExceptionHandler
    void noForm(InvalidParameterException broken, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** An address that names nothing that could be here, or a field that holds no such thing. */
    @ExceptionHandler
    void mismatch(MethodArgumentTypeMismatchException wrong, HttpServletResponse response) throws IOException {
        response.sendError(
                wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException body, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler
    void fault(Exception fault, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            throw fault;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return;
        }
        if (fault instanceof ErrorResponse known) {
            response.sendError(known.getStatusCode().value());
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        // The address of a calendar is a secret
        String place = request.getRequestURI().replaceFirst("^(.*/lich/).+", "$1*");
        LOG.error("Fault {} at {} {}", reference, request.getMethod(), place, fault);
        request.setAttribute(REFERENCE, reference);
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
