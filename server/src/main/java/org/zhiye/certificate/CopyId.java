package org.zhiye.certificate;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which copy of a certificate. */
public record CopyId(UUID value) {
    static CopyId next() {
        return new CopyId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
