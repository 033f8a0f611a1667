package org.zhiye.policy.edition;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Source;
import org.zhiye.policy.Tables;

/** Lets a test run under editions that no other test sees; it must run alone. */
@TestComponent
public class Publishing {
    private final EditionTable table;
    private final ReferenceData reference;

    Publishing(EditionTable table, ReferenceData reference) {
        this.table = table;
        this.reference = reference;
    }

    /** Does the work as if these had been published after all others, and checked as those are. */
    public void of(List<Proposal> proposals, java.time.LocalDate today, Runnable work) {
        var all = new ArrayList<>(
                table.published().stream().map(Edition::proposal).toList());
        for (Proposal it : proposals) {
            new EditionCheck(Source.shipped(), today).check(it, all, all.size());
            all.add(it);
        }
        reference.use(new Tables(Composition.of(Source.shipped(), all)));
        try {
            work.run();
        } finally {
            reference.use(EditionFollower.tables(table));
        }
    }
}
