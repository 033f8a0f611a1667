package org.zhiye.shared;

import java.util.UUID;

/** Which account: a person's, an enterprise's or a staff member's log-in. */
public record AccountId(UUID value) {
    public static AccountId of(String text) {
        return new AccountId(Uuid7.parse(text));
    }

    public static AccountId next() {
        return new AccountId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
