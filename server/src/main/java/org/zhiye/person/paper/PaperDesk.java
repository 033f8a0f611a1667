package org.zhiye.person.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.person.PaperKind;
import org.zhiye.person.PersonReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;

/** Adds pages to papers, puts them in order, takes them out. */
@Component
class PaperDesk {
    private final PaperTable table;
    private final Documents documents;
    private final Deeds deeds;
    private final Day day;

    PaperDesk(PaperTable table, Documents documents, Deeds deeds, Day day) {
        this.table = table;
        this.documents = documents;
        this.deeds = deeds;
        this.day = day;
    }

    /**
     * Whose paper, by which form.
     *
     * @param answer where to lead
     */
    record Sending(PersonId me, DeedKey key, PaperKind kind, String answer) {}

    /**
     * Adds pages at the end.
     *
     * @param pages by {@link Documents#bring}
     * @throws Refused if the paper would have too many
     */
    @Transactional
    String add(Sending it, List<Stored> pages) {
        var digests = pages.stream()
                .map(page -> HexFormat.of().formatHex(page.sha256()))
                .collect(Collectors.joining(" "));
        if (begun(it, "person.paper.add", digests)) {
            return it.answer();
        }
        documents.confirm(pages.stream().map(Stored::id).toArray(DocumentId[]::new));
        var old = pages(it);
        boolean replaces = it.kind().most() == 1;
        int had = replaces ? 0 : old.size();
        if (had + pages.size() > it.kind().most()) {
            throw new Refused(PersonReason.PAPER_FULL, it.kind().most());
        }
        if (replaces && !old.isEmpty()) {
            table.keep(it.me(), it.kind(), List.of());
            release(it.me(), old);
        }
        for (Stored page : pages) {
            table.add(it.me(), it.kind(), ++had, page, day.now());
        }
        deeds.happened(new PaperDeed.PagesAdded(it.me(), it.kind(), pages));
        return it.answer();
    }

    /** @param by −1: one place towards the front, 1: towards the end; at either end nothing happens */
    @Transactional
    String move(Sending it, DocumentId page, int by) {
        if (begun(it, "person.paper.move", page + " " + by)) {
            return it.answer();
        }
        var pages = new ArrayList<>(pages(it));
        int from = pages.indexOf(page);
        if (from < 0) {
            throw new NotThere();
        }
        int to = from + by;
        if (to >= 0 && to < pages.size()) {
            Collections.swap(pages, from, to);
            table.keep(it.me(), it.kind(), pages);
            deeds.happened(new PaperDeed.PagesMoved(it.me(), it.kind(), pages));
        }
        return it.answer();
    }

    @Transactional
    String remove(Sending it, DocumentId page) {
        if (begun(it, "person.paper.remove", page)) {
            return it.answer();
        }
        var pages = new ArrayList<>(pages(it));
        if (!pages.remove(page)) {
            throw new NotThere();
        }
        return out(it, pages, List.of(page));
    }

    /** Takes out all pages. */
    @Transactional
    String clear(Sending it) {
        if (begun(it, "person.paper.clear", it.kind())) {
            return it.answer();
        }
        var pages = pages(it);
        return pages.isEmpty() ? it.answer() : out(it, List.of(), pages);
    }

    private String out(Sending it, List<DocumentId> kept, List<DocumentId> gone) {
        table.keep(it.me(), it.kind(), kept);
        release(it.me(), gone);
        deeds.happened(new PaperDeed.PagesRemoved(it.me(), it.kind(), gone));
        return it.answer();
    }

    private boolean begun(Sending it, String route, Object contents) {
        var me = it.me().value();
        return deeds.begin(new AccountId(me), it.key(), route, it.kind() + " " + contents, me, it.answer())
                .isPresent();
    }

    private List<DocumentId> pages(Sending it) {
        var paper = table.of(it.me()).get(it.kind());
        return paper == null ? List.of() : paper.documents();
    }

    private void release(PersonId me, List<DocumentId> pages) {
        pages.forEach(page -> documents.release(page, me.value()));
    }
}
