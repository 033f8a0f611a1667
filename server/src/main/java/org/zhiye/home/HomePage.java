package org.zhiye.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.TaskLine;

/**
 * A practitioner's home.
 *
 * @param next the one thing to do next; absent if nothing waits for the person
 * @param before what is done before a registration can be applied for
 * @param sections the businesses by 执业资格
 * @param reminders what the person should know
 */
public record HomePage(
        String name, @Nullable NextStep next, List<TaskLine> before, List<Section> sections, List<Reminder> reminders) {
    /** One 执业资格. */
    public record Section(String title, List<TaskLine> lines) {}

    /**
     * What the person should know.
     *
     * @param href where to mend it; empty: nowhere
     */
    public record Reminder(String text, String href, String link, org.zhiye.web.Tone tone) {}
}
