package org.zhiye.account;

import java.util.List;
import org.zhiye.shared.PersonId;

/** A module that knows why somebody's account can't be closed now: a case under way, a registration in force. */
public interface ClosingHindrance {
    List<Hindrance> of(PersonId person);

    /**
     * One reason.
     *
     * @param key its words
     * @param arguments what the words' places take; {@code @key} stands for that key's words
     * @param href where it is seen or ended; empty: nowhere
     */
    record Hindrance(String key, List<String> arguments, String href) {
        public Hindrance {
            arguments = List.copyOf(arguments);
        }
    }
}
