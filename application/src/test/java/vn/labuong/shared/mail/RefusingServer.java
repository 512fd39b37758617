package vn.labuong.shared.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Speaks enough SMTP to say no: a verb that is named gets the given answer, any other a yes. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, String> answers;

    RefusingServer(Map<String, String> answers) throws IOException {
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread thread = new Thread(this::serve, "refusing-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket line = door.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
                OutputStream out = line.getOutputStream();
                say(out, "220 here");
                converse(in, out);
            } catch (IOException over) {
                // The client left, or the test ended
            }
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException {
        String said = in.readLine();
        while (said != null) {
            String verb = said.split(" ", 2)[0];
            say(out, answers.getOrDefault(verb, verb.equals("DATA") ? "354 go on" : "250 yes"));
            said = verb.equals("QUIT") ? null : in.readLine();
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
