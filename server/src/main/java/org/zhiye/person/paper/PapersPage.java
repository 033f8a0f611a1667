package org.zhiye.person.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;

/** All kinds of evidence, and what there is of each. */
public record PapersPage(List<Item> items) {
    /** @param pages addresses of the pictures, in order */
    public record Item(
            String slug,
            String label,
            String hint,
            List<String> pages,
            @Nullable Instant changed) {}

    /**
     * One paper.
     *
     * @param draft the application that it is wanted for; empty: none
     * @param told the message of what was done a moment ago; empty: nothing
     */
    public record One(
            String slug,
            String label,
            String hint,
            int most,
            List<Page> pages,
            String draft,
            String told,
            Problems problems) {
        /** No page more may be added. */
        public boolean full() {
            return most > 1 && pages.size() >= most;
        }

        public boolean single() {
            return most == 1;
        }

        public String to(String act) {
            return "/me/papers/" + slug + act;
        }
    }

    /** @param id of its document */
    public record Page(String id, String file, Instant at) {}
}
