package org.zhiye.admin.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The text of an uploaded file: UTF-8, or GB18030 as Chinese spreadsheets save it. */
final class UploadedText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST = 1 << 20;

    private UploadedText() {}

    /** Absent: there is no file, it is empty, longer than 1 MB, or no text. */
    static Optional<String> of(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty() || file.getSize() > MOST) {
            return Optional.empty();
        }
        try {
            return decoded(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> decoded(byte[] bytes) {
        return decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, GB18030))
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> text.replaceFirst("^\uFEFF", ""));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
