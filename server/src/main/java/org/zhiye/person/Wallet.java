package org.zhiye.person;

import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
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
    private final Deeds deeds;
    private final Day day;

    Wallet(JdbcClient jdbc, Documents documents, Deeds deeds, Day day) {
        this.day = day;
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
        var old = jdbc.sql(PUT)
                .param("person", me.value())
                .param("kind", kind.name())
                .param("document", brought.id().value())
                .param("sha256", brought.sha256())
                .param("at", Timestamp.from(day.now()))
                .query(UUID.class)
                .optional();
        old.ifPresent(document -> documents.release(new DocumentId(document), me.value()));
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
        jdbc.sql("delete from attachment where person = ? and kind = ? returning document")
                .params(me.value(), kind.name())
                .query((row, i) -> new DocumentId(row.getObject(1, UUID.class)))
                .optional()
                .ifPresent(document -> {
                    documents.release(document, me.value());
                    deeds.happened(new AttachmentRemoved(me, kind, document));
                });
        return answer;
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
