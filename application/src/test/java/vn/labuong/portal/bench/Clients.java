package vn.labuong.portal.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** So many readers at once, each asking for the next page as soon as it has one. */
final class Clients {

    private final int number;
    private final String base;

    Clients(int number, int port) {
        this.number = number;
        this.base = "http://localhost:" + port;
    }

    /** How it went: requests a second, and within how many milliseconds 19 of 20 were answered. */
    record Pace(double perSecond, double p95) {}

    /** Asks for {@code path} of 0, 1, 2 ... until the time is over. */
    Pace during(Duration time, IntFunction<String> path) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Callable<List<Long>>> readers = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            readers.add(() -> read(end, asked, path));
        }
        List<Long> took = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            for (Future<List<Long>> reader : threads.invokeAll(readers)) {
                took.addAll(reader.get());
            }
        } finally {
            threads.shutdown();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Collections.sort(took);
        return new Pace(took.size() / seconds, took.get((int) (took.size() * 0.95)) / 1e6);
    }

    private List<Long> read(long end, AtomicInteger asked, IntFunction<String> path) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Long> took = new ArrayList<>();
        while (System.nanoTime() < end) {
            String address = path.apply(asked.getAndIncrement());
            long begin = System.nanoTime();
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + address)).build(), BodyHandlers.ofByteArray());
            took.add(System.nanoTime() - begin);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
        }
        return took;
    }
}
