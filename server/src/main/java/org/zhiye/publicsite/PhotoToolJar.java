package org.zhiye.publicsite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Kernels;

/**
 * The photo tool as one file, packed from the very classes that check uploads here: what people download can't be of another state, and it
 * is there however the product was started. Packed when it is first asked for; the same bytes on every node.
 */
@Component
class PhotoToolJar {
    static final String NAME = "zhiye-photo.jar";

    private static final String[] CONTENT = {
        "org/zhiye/photo/**/*.class",
        "messages/photo.msg",
        "tool/tool.msg",
        "specs/*.spec",
        "cascades/*.cascade",
        "META-INF/NOTICE-zhiye-photo.txt"
    };
    private static final String MANIFEST = "Manifest-Version: 1.0\r\nMain-Class: org.zhiye.photo.tool.Start\r\n\r\n";
    private static final LocalDateTime WHENEVER = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Kernels kernels;
    private volatile @Nullable Packed packed;

    PhotoToolJar(Kernels kernels) {
        this.kernels = kernels;
    }

    private record Packed(byte[] bytes, String tag) {}

    byte[] bytes() {
        return packed().bytes();
    }

    /** Changes with the content. */
    String tag() {
        return packed().tag();
    }

    private Packed packed() {
        var there = packed;
        if (there == null) {
            there = kernels.run(PhotoToolJar::pack);
            packed = there;
        }
        return there;
    }

    private static Packed pack() {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                put(zip, "META-INF/MANIFEST.MF", MANIFEST.getBytes(StandardCharsets.UTF_8));
                for (var it : content().entrySet()) {
                    put(zip, it.getKey(), it.getValue().getContentAsByteArray());
                }
            }
            var bytes = out.toByteArray();
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Packed(bytes, HexFormat.of().formatHex(digest, 0, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Resource> content() throws IOException {
        var content = new TreeMap<String, Resource>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : CONTENT) {
            var root = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource it : resolver.getResources("classpath*:" + pattern)) {
                var address = it.getURL().toString();
                content.put(address.substring(address.lastIndexOf("/" + root) + 1), it);
            }
        }
        return content;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WHENEVER);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
