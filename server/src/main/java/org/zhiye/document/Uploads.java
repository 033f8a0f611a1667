package org.zhiye.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.ground.Kernels;
import org.zhiye.photo.FileKind;
import org.zhiye.photo.Intake;
import org.zhiye.photo.Picture;
import org.zhiye.photo.Pictures;
import org.zhiye.photo.Verdict;
import org.zhiye.shared.Refused;

/**
 * Takes in pictures from strangers: what comes out is a picture in memory, decoded and upright, never the bytes that came in. The
 * work is done on the pool for heavy work.
 */
@Component
public class Uploads {
    private final Kernels kernels;

    Uploads(Kernels kernels) {
        this.kernels = kernels;
    }

    /**
     * Decodes an upload and works on the picture, both off the request's thread.
     *
     * @param upload absent if the form came without a file
     * @throws Refused with an {@link UploadReason} if it is no JPEG or PNG picture within the limits, named as what it is
     */
    public <T> T take(@Nullable MultipartFile upload, Function<Picture, T> work) {
        var name = upload == null ? null : upload.getOriginalFilename();
        return kernels.run(() -> {
            // read here, so that no more uploads stand in the heap than there are kernels
            var intake = Pictures.take(content(upload), name);
            return work.apply(checked(intake));
        });
    }

    private static Picture checked(Intake intake) {
        if (intake.verdict() != Verdict.TAKEN) {
            throw refused(intake);
        }
        // OWASP ASVS 5.2.2: the name's ending and the content agree
        if (intake.declared() != FileKind.UNKNOWN && intake.declared() != intake.detected()) {
            throw named(intake);
        }
        return intake.required();
    }

    private static Refused refused(Intake intake) {
        return switch (intake.verdict()) {
            case WRONG_TYPE_NAMED -> named(intake);
            case TOO_LARGE -> new Refused(UploadReason.UPLOAD_TOO_LARGE, Pictures.MAX_BYTES >> 20);
            case TOO_MANY_PIXELS ->
                new Refused(
                        UploadReason.UPLOAD_TOO_MANY_PIXELS,
                        intake.width(),
                        intake.height(),
                        Pictures.MAX_PIXELS / 1_000_000);
            case EMPTY, TAKEN -> new Refused(UploadReason.UPLOAD_EMPTY);
            case HEIC -> new Refused(UploadReason.UPLOAD_HEIC);
            case KIND_NOT_TAKEN ->
                new Refused(UploadReason.UPLOAD_KIND, intake.detected().label());
            case ANIMATED -> new Refused(UploadReason.UPLOAD_ANIMATED);
            case NOT_A_PICTURE -> new Refused(UploadReason.UPLOAD_NOT_A_PICTURE);
            case CMYK -> new Refused(UploadReason.UPLOAD_CMYK);
            case UNUSUAL_JPEG -> new Refused(UploadReason.UPLOAD_UNUSUAL_JPEG);
            case DAMAGED -> new Refused(UploadReason.UPLOAD_DAMAGED);
        };
    }

    private static Refused named(Intake intake) {
        var declared =
                intake.declared() == FileKind.TEXT ? "TXT" : intake.declared().label();
        var detected = intake.detected().label();
        return detected.isEmpty()
                ? new Refused(UploadReason.UPLOAD_NAMED_PICTURE, declared)
                : new Refused(UploadReason.UPLOAD_NAMED_WRONG, detected, declared);
    }

    private static byte[] content(@Nullable MultipartFile upload) {
        if (upload == null) {
            return new byte[0];
        }
        try (InputStream in = upload.getInputStream()) {
            return in.readNBytes((int) Math.min(upload.getSize(), Pictures.MAX_BYTES + 1L));
        } catch (IOException e) {
            throw new Refused(UploadReason.UPLOAD_DAMAGED);
        }
    }
}
