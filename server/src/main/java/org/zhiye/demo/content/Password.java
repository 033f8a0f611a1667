package org.zhiye.demo.content;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhiye.account.Accounts;
import org.zhiye.account.PasswordHash;

/** The one password of all; its hash is made once for all. */
@Component
class Password {
    private final Supplier<PasswordHash> hash;

    Password(Accounts accounts) {
        this.hash = SingletonSupplier.of(() -> accounts.hash(Cast.PASSWORD));
    }

    PasswordHash hash() {
        return hash.get();
    }
}
