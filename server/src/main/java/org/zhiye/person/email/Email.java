package org.zhiye.person.email;

import java.util.Locale;
import java.util.regex.Pattern;
import org.zhiye.person.PersonReason;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;

/** An e-mail address (RFC 5321 lengths, the forms that providers give out). Takes full-width characters and spaces; masks itself. */
public record Email(String value) {
    private static final int LENGTH = 254;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    public Email {
        var typed = Normal.compact(value).replace('。', '.');
        int at = typed.lastIndexOf('@');
        value = at < 0 ? typed : typed.substring(0, at) + typed.substring(at).toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new Refused(PersonReason.EMAIL_MISSING);
        }
        if (value.length() > LENGTH || !SHAPE.matcher(value).matches() || value.contains("..")) {
            throw new Refused(PersonReason.EMAIL);
        }
    }

    @Override
    public String toString() {
        return value.charAt(0) + "***" + value.substring(value.lastIndexOf('@'));
    }
}
