package org.zhiye.person.wallet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.PhotoFindings;
import org.zhiye.web.Problems;

/**
 * The attachment wallet.
 *
 * @param stored the message key of what was stored a moment ago; empty if nothing was
 * @param removed the same for what was removed
 */
public record WalletPage(List<Item> items, int missing, Problems problems, String stored, String removed) {
    /**
     * One kind of attachment.
     *
     * @param label message key of its name
     * @param file address of its content; empty while there is none
     * @param findings why the last photo was not taken
     */
    public record Item(
            String slug,
            String label,
            String file,
            @Nullable Instant at,
            List<PhotoFindings.Finding> findings) {
        public boolean present() {
            return !file.isEmpty();
        }

        public boolean signature() {
            return slug.equals(AttachmentKind.SIGNATURE.slug());
        }
    }
}
