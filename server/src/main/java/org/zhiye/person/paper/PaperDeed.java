package org.zhiye.person.paper;

import java.util.List;
import java.util.Map;
import org.zhiye.document.Stored;
import org.zhiye.person.PaperKind;
import org.zhiye.shared.Deed;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** What somebody does to the papers in the wallet. */
sealed interface PaperDeed extends Deed {
    PersonId person();

    PaperKind kind();

    @Override
    default Subject subject() {
        return Subject.of(person());
    }

    @Override
    default String object() {
        return kind().slug();
    }

    /** Pages came to a paper; a paper of one page lost the one that it had. */
    record PagesAdded(PersonId person, PaperKind kind, List<Stored> pages) implements PaperDeed {
        @Override
        public String deed() {
            return "person.pages_added";
        }

        @Override
        public Map<String, String> detail() {
            return PaperDeed.detail(kind, pages.stream().map(Stored::id).toList());
        }
    }

    /** The pages lie in another order. */
    record PagesMoved(PersonId person, PaperKind kind, List<DocumentId> pages) implements PaperDeed {
        @Override
        public String deed() {
            return "person.pages_moved";
        }

        @Override
        public Map<String, String> detail() {
            return PaperDeed.detail(kind, pages);
        }
    }

    /** Pages were taken out. */
    record PagesRemoved(PersonId person, PaperKind kind, List<DocumentId> pages) implements PaperDeed {
        @Override
        public String deed() {
            return "person.pages_removed";
        }

        @Override
        public Map<String, String> detail() {
            return PaperDeed.detail(kind, pages);
        }
    }

    private static Map<String, String> detail(PaperKind kind, List<DocumentId> pages) {
        return Map.of(
                "kind",
                kind.name(),
                "pages",
                String.join(" ", pages.stream().map(DocumentId::toString).toList()));
    }
}
