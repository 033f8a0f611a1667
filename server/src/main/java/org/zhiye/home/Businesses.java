package org.zhiye.home;

import java.util.List;
import java.util.Optional;
import org.zhiye.person.PersonFacts;
import org.zhiye.web.Ui;

/** Where the home page learns how the person's businesses stand. */
public interface Businesses {
    /** One 执业资格 and its businesses. */
    record Section(String title, List<BusinessStatus> lines) {}

    /**
     * How everything stands.
     *
     * @param urgent what waits for the person in a case of their own; comes before everything else
     * @param open what can be begun once everything before it is done
     */
    record Overview(List<Section> sections, Optional<NextStep> urgent, Optional<NextStep> open) {}

    Overview of(PersonFacts facts, Ui ui);
}
