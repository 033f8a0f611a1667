package org.zhiye.person;

import java.time.Instant;
import java.util.List;
import org.zhiye.shared.DocumentId;

/** A paper as it stands in somebody's wallet: one page at least, in order. */
public record Paper(PaperKind kind, List<Page> pages) {
    public Paper {
        pages = List.copyOf(pages);
    }

    /**
     * One page.
     *
     * @param sha256 digest of its content
     */
    public record Page(DocumentId document, byte[] sha256, Instant at) {
        /** Where its owner sees it. */
        public String file() {
            return "/me/files/" + document;
        }
    }

    public List<DocumentId> documents() {
        return pages.stream().map(Page::document).toList();
    }

    /** When its newest page was added. */
    public Instant changed() {
        return pages.stream().map(Page::at).max(Instant::compareTo).orElseThrow();
    }
}
