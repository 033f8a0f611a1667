package org.zhiye.identity.site;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;

/** The hours of a day, in order and without overlap; none: closed. */
public record Hours(List<Span> spans) {
    static final Hours CLOSED = new Hours(List.of());

    private static final Pattern BETWEEN = Pattern.compile("[,，;；、\\s]+");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})[-–—~～至](\\d{1,2}):(\\d{2})");
    private static final int MOST = 6;

    /** From a time to a later one of the same day. */
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new Refused(SiteReason.SITE_HOURS);
            }
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    /** @throws Refused with {@link SiteReason#SITE_HOURS} if they overlap */
    public Hours {
        spans = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new Refused(SiteReason.SITE_HOURS);
            }
        }
    }

    /**
     * Hours as people write them: {@code 09:00-12:00, 13:30-17:00}; empty: closed.
     *
     * @throws Refused with {@link SiteReason#SITE_HOURS} if it can't be read
     */
    public static Hours read(String typed) {
        var text = Normal.halfWidth(typed).strip().replace('：', ':').replaceAll("\\s*([-–—~～至])\\s*", "$1");
        if (text.isEmpty()) {
            return CLOSED;
        }
        var spans = new ArrayList<Span>();
        for (String part : BETWEEN.split(text)) {
            var it = SPAN.matcher(part);
            if (!it.matches() || spans.size() == MOST) {
                throw new Refused(SiteReason.SITE_HOURS);
            }
            spans.add(new Span(time(it.group(1), it.group(2)), time(it.group(3), it.group(4))));
        }
        return new Hours(spans);
    }

    private static LocalTime time(String hour, String minute) {
        try {
            return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
        } catch (DateTimeException e) {
            throw new Refused(SiteReason.SITE_HOURS);
        }
    }

    public boolean closed() {
        return spans.isEmpty();
    }

    /** When slots of some minutes begin; one that would not end in time is none. */
    List<LocalTime> slots(int minutes) {
        var slots = new ArrayList<LocalTime>();
        for (Span span : spans) {
            int last = span.to().toSecondOfDay() / 60 - minutes;
            for (int at = span.from().toSecondOfDay() / 60; at <= last; at += minutes) {
                slots.add(LocalTime.of(at / 60, at % 60));
            }
        }
        return slots;
    }

    /** As {@link #read} takes them. */
    @Override
    public String toString() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(", "));
    }
}
