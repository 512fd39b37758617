package vn.labuong.shared.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question and its answer over one connection to one address, HTTP/1.1 (RFC 9112). Every read waits no longer than until the
 * end, so that a byte now and then does not keep it.
 */
final class Exchange implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    /** Milliseconds in which a read may end by itself, so that what was late is told from what broke off. */
    private static final int GRACE = 50;

    private final Target target;
    private final long end;
    private final Socket plain;
    private final ScheduledFuture<?> ending;
    private Socket socket;

    Exchange(Target target, InetAddress address, long end, ScheduledExecutorService timer) throws IOException {
        this.target = target;
        this.end = end;
        this.plain = new Socket();
        this.socket = plain;
        // Also a handshake of single bytes, or one who takes nothing in, ends then.
        this.ending = timer.schedule(this::abort, left() + GRACE, TimeUnit.MILLISECONDS);
        try {
            plain.connect(new InetSocketAddress(address, target.port()), left());
            if (target.secure()) {
                socket = secured();
            }
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    private void abort() {
        try {
            plain.close();
        } catch (IOException closed) {
            // It is of no use any more in either case.
            LOG.debug("A connection that does not close", closed);
        }
    }

    private SSLSocket secured() throws IOException {
        plain.setSoTimeout(left());
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        // The certificate must be of the name that was asked for.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (target.host().indexOf(':') < 0 && !target.host().matches("[0-9.]+")) {
            parameters.setServerNames(List.of(new SNIHostName(target.host())));
        }
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    /** Milliseconds until the end; there is none left at it. */
    private int left() throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(Integer.MAX_VALUE, left);
    }

    Fetched.Answer ask(String method, List<String> headers, FetchSettings settings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                method + " " + target.request() + " HTTP/1.1",
                "Host: " + target.hostHeader(),
                "User-Agent: " + settings.userAgent(),
                "Accept: */*",
                "Accept-Encoding: identity",
                "Connection: close"));
        lines.addAll(headers);
        for (String line : lines) {
            if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("A header with a line break");
            }
        }
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        AnswerReader reader = new AnswerReader(new BufferedInputStream(new Timed(socket.getInputStream())));
        return reader.read(target.uri(), method.equals("HEAD"), settings.byteLimit());
    }

    @Override
    public void close() {
        ending.cancel(false);
        abort();
    }

    /** Reads until the end and not beyond. */
    private final class Timed extends InputStream {

        private final InputStream in;

        Timed(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            socket.setSoTimeout(left());
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            socket.setSoTimeout(left());
            return in.read(bytes, from, length);
        }
    }
}
