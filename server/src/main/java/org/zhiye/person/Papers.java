package org.zhiye.person;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.person.paper.PaperTable;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.PersonId;

/**
 * The evidence in somebody's wallet, given once and used in several cases. There is one paper of each kind; a case refers to the
 * documents of its pages as they were when it was declared, so that the paper may change afterwards.
 */
@Component("walletPapers") // another module has Papers too
public class Papers {
    private final PaperTable table;

    Papers(PaperTable table) {
        this.table = table;
    }

    /** All papers of the person, in the order of the kinds (1 statement). Inside a deed of the person's they stand still. */
    public Map<PaperKind, Paper> of(PersonId person) {
        return table.of(person);
    }

    /** One of them, if it has a page (1 statement). */
    public Optional<Paper> current(PersonId person, PaperKind kind) {
        return Optional.ofNullable(of(person).get(kind));
    }

    /**
     * Where its pages are added, put in order and removed.
     *
     * @param draft which the page leads back to; absent: none
     */
    public static String address(PaperKind kind, @Nullable DraftId draft) {
        return "/me/papers/" + kind.slug() + (draft == null ? "" : "?draft=" + draft);
    }
}
