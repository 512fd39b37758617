package vn.labuong.shared.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A site on this machine that answers every request with what a test says, byte for byte, and keeps what it was asked. */
public final class StubSite implements AutoCloseable {

    /** Writes the answer to a request. */
    public interface Answer {
        void to(String request, OutputStream out) throws Exception;
    }

    private final ServerSocket server;
    private final Answer answer;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private StubSite(Answer answer) throws IOException {
        this.answer = answer;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "stub-site");
        thread.setDaemon(true);
        thread.start();
    }

    public static StubSite answering(Answer answer) throws IOException {
        return new StubSite(answer);
    }

    /** The same whole answer to everybody. */
    public static StubSite saying(String whole) throws IOException {
        return new StubSite((request, out) -> out.write(whole.getBytes(StandardCharsets.UTF_8)));
    }

    public int port() {
        return server.getLocalPort();
    }

    public String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Each as its lines. */
    public List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread one = new Thread(() -> answer(socket), "stub-answer");
                one.setDaemon(true);
                one.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            StringBuilder request = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            requests.add(request.toString());
            answer.to(request.toString(), socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (Exception gone) {
            // The other side has had enough: that is what some tests are about.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
