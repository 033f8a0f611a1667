package org.zhiye.review.act;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Subject;

/** An act was proposed, done, or refused by the second person; entered in the chain of the person it is about. */
public record ActDeed(What what, Act act, Map<String, String> detail, List<Notice> notices) implements Deed {
    /** What happened to it. */
    public enum What {
        PROPOSED,
        DONE,
        REFUSED
    }

    public ActDeed {
        detail = Map.copyOf(detail);
        notices = List.copyOf(notices);
    }

    @Override
    public String deed() {
        return "act." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return Subject.of(act.person());
    }

    @Override
    public String object() {
        return act.id().toString();
    }
}
