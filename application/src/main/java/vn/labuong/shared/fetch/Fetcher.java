package vn.labuong.shared.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.labuong.shared.fetch.Fetched.Answer;
import vn.labuong.shared.fetch.Fetched.Failed;
import vn.labuong.shared.fetch.Fetched.Reason;

/**
 * Asks other sites, by http and https at their usual ports only. The name of a host is resolved once for each step, every address
 * that it has must be public, and the connection goes to one of those very addresses, so that a name cannot be another's between
 * the check and the connection. Each redirect is a new address that is checked anew. It keeps and sends no cookies.
 */
@Component
public class Fetcher implements DisposableBean {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Names cannot be asked for with a time limit; whoever waits for one does not wait longer. */
    private final ExecutorService names = Executors.newCachedThreadPool(Fetcher::thread);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Fetcher::thread);

    private final FetchSettings settings;
    private final Resolver resolver;

    public Fetcher(FetchSettings settings, Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "fetch");
        thread.setDaemon(true);
        return thread;
    }

    /** The head of what stands there: whether and as what it is there. */
    public Fetched head(String address) {
        return ask("HEAD", address, List.of());
    }

    /**
     * What stands there.
     *
     * @param headers further headers to send, each as {@code Name: value}, such as {@code If-None-Match}
     * @throws IllegalArgumentException where a header holds a line break
     */
    public Fetched get(String address, String... headers) {
        return ask("GET", address, List.of(headers));
    }

    private Fetched ask(String method, String address, List<String> headers) {
        long end = System.nanoTime() + settings.timeLimit().toNanos();
        String at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Fetched fetched = once(method, at, headers, end);
            Optional<String> next = fetched instanceof Answer answer ? redirect(answer) : Optional.empty();
            if (next.isEmpty()) {
                return fetched;
            }
            at = next.get();
        }
        return new Failed(Reason.TOO_MANY_REDIRECTS);
    }

    private static Optional<String> redirect(Answer answer) {
        return REDIRECTS.contains(answer.status())
                ? answer.header("location").map(place -> resolved(answer, place))
                : Optional.empty();
    }

    /** What is no address stays as it is: the next step says that it is none. */
    private static String resolved(Answer answer, String place) {
        try {
            return answer.at().resolve(place.strip()).toString();
        } catch (IllegalArgumentException broken) {
            return place;
        }
    }

    private Fetched once(String method, String address, List<String> headers, long end) {
        Target.Read read = Target.of(address, settings.loopback());
        Target target = read.target();
        if (target == null) {
            return new Failed(read.refused());
        }
        try {
            List<InetAddress> addresses = addresses(target.host(), end);
            if (addresses.isEmpty() || !addresses.stream().allMatch(this::isAllowed)) {
                return new Failed(addresses.isEmpty() ? Reason.UNKNOWN_HOST : Reason.NOT_PUBLIC);
            }
            return firstThatAnswers(method, target, addresses, headers, end);
        } catch (UnknownHostException nobody) {
            return new Failed(Reason.UNKNOWN_HOST);
        } catch (TimeoutException | SocketTimeoutException late) {
            return new Failed(Reason.TIMEOUT);
        } catch (SSLException insecure) {
            return new Failed(Reason.INSECURE);
        } catch (MalformedAnswer broken) {
            return new Failed(Reason.MALFORMED);
        } catch (IOException unreachable) {
            return new Failed(System.nanoTime() - end >= 0 ? Reason.TIMEOUT : Reason.UNREACHABLE);
        }
    }

    private boolean isAllowed(InetAddress address) {
        return PublicAddresses.isPublic(address) || (settings.loopback() && address.isLoopbackAddress());
    }

    private Fetched firstThatAnswers(
            String method, Target target, List<InetAddress> addresses, List<String> headers, long end)
            throws IOException {
        IOException failed = null;
        for (InetAddress address : addresses) {
            try (Exchange exchange = new Exchange(target, address, end, timer)) {
                return exchange.ask(method, headers, settings);
            } catch (ConnectException | NoRouteToHostException refused) {
                failed = refused;
            }
        }
        throw failed == null ? new UnknownHostException(target.host()) : failed;
    }

    private List<InetAddress> addresses(String host, long end) throws IOException, TimeoutException {
        Future<List<InetAddress>> found = names.submit(() -> resolver.addresses(host));
        try {
            return found.get(
                    Duration.ofNanos(Math.max(1, end - System.nanoTime())).toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw cause(failed, host);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            found.cancel(true);
        }
    }

    private static IOException cause(ExecutionException failed, String host) {
        @Nullable Throwable cause = failed.getCause();
        return cause instanceof IOException known ? known : new UnknownHostException(host);
    }

    @Override
    public void destroy() {
        names.shutdownNow();
        timer.shutdownNow();
    }
}
