package org.zhiye.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Sha256;

/**
 * In which encoding a list is written: UTF-8, or GB18030 as Chinese spreadsheets save it. Found by decoding it whole: a list in
 * GB18030 is hardly ever lawful UTF-8, so what passes as UTF-8 is UTF-8.
 */
record Encoding(Charset charset, byte[] sha256) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 1 << 16;

    static Encoding of(Source source) throws IOException {
        refuseOthers(source);
        var digest = Sha256.digest();
        if (decodes(source, StandardCharsets.UTF_8, digest)) {
            return new Encoding(StandardCharsets.UTF_8, digest.digest());
        }
        digest.reset();
        if (decodes(source, GB18030, digest)) {
            return new Encoding(GB18030, digest.digest());
        }
        throw new Refused(IntakeReason.LIST_ENCODING);
    }

    private static void refuseOthers(Source source) throws IOException {
        try (var in = source.open()) {
            var head = in.readNBytes(4);
            if (head.length == 0) {
                throw new Refused(IntakeReason.LIST_EMPTY);
            }
            int first = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
            switch (first) {
                case 0xFEFF, 0xFFFE -> throw new Refused(IntakeReason.LIST_IS_UTF16);
                case 0x504B, 0xD0CF -> throw new Refused(IntakeReason.LIST_IS_WORKBOOK);
                default -> {}
            }
        }
    }

    private static boolean decodes(Source source, Charset charset, MessageDigest digest) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(CHUNK);
        var chars = CharBuffer.allocate(CHUNK);
        try (InputStream in = source.open()) {
            int read;
            do {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                if (read > 0) {
                    digest.update(bytes.array(), bytes.position(), read);
                    bytes.position(bytes.position() + read);
                }
                bytes.flip();
                while (bytes.hasRemaining()) {
                    var result = decoder.decode(bytes, chars, read < 0);
                    chars.clear();
                    if (result.isError()) {
                        return false;
                    }
                    if (result.isUnderflow()) {
                        break;
                    }
                }
                bytes.compact();
            } while (read >= 0);
        }
        return true;
    }
}
