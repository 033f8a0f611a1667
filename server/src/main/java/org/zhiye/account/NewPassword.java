package org.zhiye.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;
import org.zhiye.web.Typed;

/** A new password, typed twice. */
public final class NewPassword {
    private NewPassword() {}

    /** @param own what must not be the password: see {@link PasswordRules#own} */
    public static void check(
            @Nullable String password,
            @Nullable String repeat,
            String field,
            String repeatField,
            List<String> own,
            Problems problems) {
        var typed = Typed.text(password);
        var wrong = PasswordRules.problem(typed, own);
        wrong.ifPresent(key -> problems.add(field, key, PasswordRules.LEAST, PasswordRules.MOST));
        var again = Typed.text(repeat);
        if (again.isEmpty()) {
            problems.add(repeatField, "password.repeat_empty");
        } else if (wrong.isEmpty() && !Passwords.normal(again).equals(Passwords.normal(typed))) {
            problems.add(repeatField, "password.differs");
        }
    }
}
