package org.zhiye.person.wallet;

import org.jspecify.annotations.Nullable;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.PhotoFindings;
import org.zhiye.photo.Crop;
import org.zhiye.photo.Handwriting;
import org.zhiye.photo.PhotoReport;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Picture;

/**
 * What a picture becomes as an attachment of a kind: uploads, checks while one looks and what a telephone sends all come to it here.
 *
 * @param jpeg the file to keep; absent if the picture isn't fit
 * @param crop the part that was cut out; absent where none was
 */
public record Fitted(
        byte @Nullable [] jpeg,
        PhotoReport report,
        @Nullable Crop crop) {
    /** Takes some tenths of a second of a processor: to be run with the kernels. */
    public static Fitted of(AttachmentKind kind, Picture picture, Cut cut) {
        var spec = kind.spec();
        if (kind == AttachmentKind.ID_PHOTO) {
            return cut.asked() ? processed(spec, picture, cut) : asItIs(spec, picture);
        }
        var report = spec.check(picture);
        return new Fitted(report.ok() ? kept(kind, picture).jpeg(spec.maxBytes()) : null, report, null);
    }

    private static Picture kept(AttachmentKind kind, Picture picture) {
        return kind == AttachmentKind.SIGNATURE ? Handwriting.of(picture) : picture;
    }

    private static Fitted asItIs(PhotoSpec spec, Picture picture) {
        var report = spec.check(picture);
        return new Fitted(report.ok() ? spec.produce(picture) : null, report, null);
    }

    private static Fitted processed(PhotoSpec spec, Picture picture, Cut cut) {
        var done = cut.part() == null
                ? spec.process(picture)
                : spec.process(picture, cut.part().within(picture));
        return new Fitted(done.jpeg(), done.report(), done.crop());
    }

    public boolean ok() {
        return jpeg != null && report.ok();
    }

    public PhotoFindings findings() {
        return PhotoFindings.of(report);
    }
}
