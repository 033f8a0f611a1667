package org.zhiye.account;

/** A password as it is kept: Argon2id with its salt and parameters, in PHC form. Never shows itself. */
public record PasswordHash(String value) {
    /** Of an account that has no password: none fits. */
    public static final PasswordHash NONE = new PasswordHash("!");

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
