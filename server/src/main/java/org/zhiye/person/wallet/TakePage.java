package org.zhiye.person.wallet;

import java.util.List;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.PhotoFindings;
import org.zhiye.web.Problems;

/**
 * Where one attachment is taken: with the camera, cropped, drawn, checked.
 *
 * @param label message key of its name
 * @param action where the form leads
 * @param check where the script asks
 * @param phone whether a telephone may be called to help; not on the telephone itself
 * @param findings what the last upload was told
 */
public record TakePage(
        String slug,
        String label,
        String action,
        String check,
        boolean phone,
        List<PhotoFindings.Finding> findings,
        Problems problems) {
    public boolean photo() {
        return slug.equals(AttachmentKind.ID_PHOTO.slug());
    }

    public boolean signature() {
        return slug.equals(AttachmentKind.SIGNATURE.slug());
    }

    /** Which camera: the one towards the person, or the one away. */
    public String facing() {
        return photo() || slug.equals(AttachmentKind.HALF_BODY.slug()) ? "user" : "environment";
    }

    /** The frame that is cut out, on a field of 160 × 120; empty where the whole picture is kept. */
    public String frame() {
        if (signature()) {
            return "144 60";
        }
        return slug.startsWith("id-") && !photo() ? "144 92" : "";
    }
}
