package org.zhiye.document;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why an uploaded picture is not taken. */
public enum UploadReason implements Reason {
    UPLOAD_EMPTY,
    /** {0} = megabytes */
    UPLOAD_TOO_LARGE,
    /** {0} × {1} = its size, {2} = millions of pixels that are taken */
    UPLOAD_TOO_MANY_PIXELS,
    /** The name says one kind, the content is another: {0} = what it is, {1} = what its name says. */
    UPLOAD_NAMED_WRONG,
    /** The name says picture, the content is of no known kind: {0} = what its name says. */
    UPLOAD_NAMED_PICTURE,
    UPLOAD_HEIC,
    /** A picture or document of a kind that is not taken; {0} = which. */
    UPLOAD_KIND,
    UPLOAD_ANIMATED,
    UPLOAD_NOT_A_PICTURE,
    UPLOAD_CMYK,
    UPLOAD_UNUSUAL_JPEG,
    UPLOAD_DAMAGED;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
