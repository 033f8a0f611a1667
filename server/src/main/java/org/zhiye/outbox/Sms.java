package org.zhiye.outbox;

import java.util.List;
import java.util.UUID;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;

/**
 * An SMS as carriers get it: those that take any words send the text, those that take approved templates alone look up kind and
 * language and fill its places.
 *
 * @param request the same for each try of one message
 * @param kind which message it is: the key of its words
 * @param arguments what fills the places of its words
 */
public record Sms(UUID request, MobileNumber to, Language language, String kind, List<String> arguments, String text) {
    @Override
    public String toString() {
        return kind + " " + request;
    }
}
