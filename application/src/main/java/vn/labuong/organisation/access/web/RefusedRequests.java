package vn.labuong.organisation.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** What is refused while a page reads its parameters is the visitor's mistake, not a fault. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedRequests {

    @ExceptionHandler
    void rejected(RequestRejectedException refused, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** A form without its file, or with one too large. */
    @ExceptionHandler
    void noFile(MultipartException refused, HttpServletResponse response) throws IOException {
        response.sendError(
                refused instanceof ErrorResponse known
                        ? known.getStatusCode().value()
                        : HttpServletResponse.SC_BAD_REQUEST);
    }
}
