package org.zhiye.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection that sends forms and asks for pages. Plain sockets, because the driver shares the machine with what it
 * measures: Java's own client costs several times as much processor time per request.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ended;

    Wire(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        ended = false;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 16384);
        out = new BufferedOutputStream(socket.getOutputStream(), 16384);
    }

    /**
     * An answer's head.
     *
     * @param location where it leads; empty if nowhere
     * @param bytes the length of its body
     */
    record Answer(int status, String location, long bytes) {}

    Answer get(String path, String session) throws IOException {
        return send("GET " + path + head(session) + "\r\n", new byte[0]);
    }

    Answer post(String path, String session, String form) throws IOException {
        return send(path, session, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String path, String session, String type, byte[] body) throws IOException {
        return send(
                "POST " + path + head(session) + "Content-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n",
                body);
    }

    private static String head(String session) {
        return " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + (session.isEmpty() ? "" : "Cookie: zhiye=" + session + "\r\n");
    }

    private Answer send(String head, byte[] body) throws IOException {
        if (ended) {
            // the server ends a connection after so many requests
            socket.close();
            open();
        }
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        var location = "";
        long length = 0;
        boolean chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            var value = line.substring(line.indexOf(':') + 1).strip();
            switch (name) {
                case "location" -> location = value;
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> ended = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        return new Answer(status, location, chunked ? chunks() : skip(length));
    }

    private long chunks() throws IOException {
        long all = 0;
        while (true) {
            long size = Long.parseLong(line().strip(), 16);
            all += skip(size);
            line();
            if (size == 0) {
                return all;
            }
        }
    }

    private long skip(long length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
