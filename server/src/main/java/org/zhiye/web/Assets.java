package org.zhiye.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Sha256;

/** Static files with their content's fingerprint in the address, so that browsers may keep them for a year. */
@Component
final class Assets {
    /** Scripts of others, out of their packages, by the names under which we serve them. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "cropper.js", "META-INF/resources/webjars/cropperjs/2.1.0/dist/cropper.min.js",
            "signature.js", "META-INF/resources/webjars/signature_pad/5.0.4/dist/signature_pad.umd.min.js");

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String name) {
        return addresses.computeIfAbsent(name, Assets::make);
    }

    static ClassPathResource file(String name) {
        return new ClassPathResource(LIBRARIES.getOrDefault(name, "static/" + name));
    }

    private static String make(String name) {
        try (var in = file(name).getInputStream()) {
            var digest = Sha256.of(in.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException("no such static file: " + name, e);
        }
    }
}
