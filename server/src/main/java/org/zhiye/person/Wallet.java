package org.zhiye.person;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.person.paper.PaperTable;
import org.zhiye.person.wallet.AttachmentRemoved;
import org.zhiye.person.wallet.AttachmentStored;
import org.zhiye.person.wallet.ScansReplaced;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;

/** The attachments: each kind points to its newest document; what it pointed to before is let go of, and kept if a declaration refers to it. */
@Component
public class Wallet {
    private static final String PUT = """
            with old as (select document from attachment where person = :person and kind = :kind),
                 new as (insert into attachment (person, kind, document, sha256, at)
                         values (:person, :kind, :document, :sha256, :at)
                         on conflict (person, kind) do update
                            set document = excluded.document, sha256 = excluded.sha256, at = excluded.at
                         returning 1)
            select document from old""";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final PaperTable papers;
    private final Deeds deeds;
    private final Day day;

    Wallet(JdbcClient jdbc, Documents documents, PaperTable papers, Deeds deeds, Day day) {
        this.day = day;
        this.papers = papers;
        this.jdbc = jdbc;
        this.documents = documents;
        this.deeds = deeds;
    }

    /**
     * Puts a document that was brought into the wallet.
     *
     * @param brought by {@link Documents#bring}, fit for its kind
     * @return where to lead
     */
    @Transactional
    public String put(PersonId me, DeedKey key, AttachmentKind kind, Stored brought) {
        var sha256 = HexFormat.of().formatHex(brought.sha256());
        var answer = "/me/attachments?stored=" + kind.slug() + "#" + kind.slug();
        var done = deeds.begin(new AccountId(me.value()), key, "person.attachment", kind + sha256, me.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        documents.confirm(brought.id());
        point(me, kind, brought);
        if (kind == AttachmentKind.ID_PHOTO) {
            jdbc.sql("delete from photo_refusal where person = ?")
                    .param(me.value())
                    .update();
        }
        deeds.happened(new AttachmentStored(me, kind, brought.id(), sha256));
        return answer;
    }

    /** @return where to lead */
    @Transactional
    public String remove(PersonId me, DeedKey key, AttachmentKind kind) {
        var answer = "/me/attachments?removed=" + kind.slug() + "#" + kind.slug();
        var done = deeds.begin(new AccountId(me.value()), key, "person.attachment.remove", kind, me.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        delete(me, kind).ifPresent(document -> deeds.happened(new AttachmentRemoved(me, kind, document)));
        return answer;
    }

    /** The kind's newest document is this one; the one before is let go of. */
    private void point(PersonId person, AttachmentKind kind, Stored to) {
        jdbc.sql(PUT)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("document", to.id().value())
                .param("sha256", to.sha256())
                .param("at", Timestamp.from(day.now()))
                .query(UUID.class)
                .optional()
                .filter(old -> !old.equals(to.id().value()))
                .ifPresent(old -> documents.release(new DocumentId(old), person.value()));
    }

    private Optional<DocumentId> delete(PersonId person, AttachmentKind kind) {
        var gone = jdbc.sql("delete from attachment where person = ? and kind = ? returning document")
                .params(person.value(), kind.name())
                .query((row, i) -> new DocumentId(row.getObject(1, UUID.class)))
                .optional();
        gone.ifPresent(document -> documents.release(document, person.value()));
        return gone;
    }

    /**
     * The scans that a case brought take the places of the ones there are; in the transaction of the deed that decides it, with the
     * person's lock held.
     *
     * @param front the document as it was declared
     * @param back absent where the new document has none
     * @throws NotThere if one of them is not the person's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceScans(PersonId person, DocumentId front, @Nullable DocumentId back) {
        var scans = new EnumMap<AttachmentKind, DocumentId>(AttachmentKind.class);
        scans.put(AttachmentKind.ID_FRONT, front);
        if (back != null) {
            scans.put(AttachmentKind.ID_BACK, back);
        }
        papers.take(person, List.copyOf(scans.values()));
        var taken = new EnumMap<AttachmentKind, Stored>(AttachmentKind.class);
        scans.forEach((kind, document) -> taken.put(kind, documents.takeBack(document, person.value())));
        taken.forEach((kind, document) -> point(person, kind, document));
        if (back == null) {
            delete(person, AttachmentKind.ID_BACK);
        }
        deeds.happened(new ScansReplaced(person, front, back));
    }

    /** Remembers why the last ID photo was not taken, so that home and wallet say so until one is. */
    public void refused(PersonId me, PhotoFindings findings) {
        jdbc.sql("""
                        insert into photo_refusal (person, findings) values (?, ?)
                        on conflict (person) do update set findings = excluded.findings, at = now()""").params(me.value(), findings.packed()).update();
    }

    /** The document of this wallet, if it is the present one of its kind. */
    Optional<DocumentId> document(PersonId me, AttachmentKind kind) {
        return jdbc.sql("select document from attachment where person = ? and kind = ?")
                .params(me.value(), kind.name())
                .query((row, i) -> new DocumentId(row.getObject(1, UUID.class)))
                .optional();
    }
}
