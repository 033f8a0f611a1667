package org.zhiye.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;

/** A sample attachment, as a browser sends it. */
public final class Upload {
    private static final String BOUNDARY = "----zhiye-bench";

    private final String name;
    private final byte[] picture;

    Upload() throws IOException {
        this("half-body.jpg");
    }

    /** @param name one of docs/demo */
    public Upload(String name) throws IOException {
        this.name = name;
        this.picture = Files.readAllBytes(Product.root().resolve("docs/demo").resolve(name));
    }

    /** The contents' type. */
    public String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body(String token) {
        return body(token, UUID.randomUUID());
    }

    /** With the form's token and key. */
    public byte[] body(String token, UUID key) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"deed\"", key.toString().getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg", picture);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
