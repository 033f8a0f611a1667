package org.zhiye.certificate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Uuid7;

/** The deed: with the person's lock held, the file that was made counts, if everything on it still holds. */
@Component
class Issuing {
    private static final String ANSWER = "/me/certificates/copies/";

    private final Deeds deeds;
    private final Holdings holdings;
    private final Copies copies;
    private final Documents documents;
    private final Day day;

    Issuing(Deeds deeds, Holdings holdings, Copies copies, Documents documents, Day day) {
        this.deeds = deeds;
        this.holdings = holdings;
        this.copies = copies;
        this.documents = documents;
        this.day = day;
    }

    /** A file that waits for its deed. */
    record Made(PersonId person, RegistrationId registration, CopyId id, Printed printed, Stored file, DeedKey key) {}

    /** Something else was first; the deed did nothing. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    /** @throws Overtaken if what the file says does not hold any more, or another tab took the same */
    @Transactional
    public CopyId enter(Made it) {
        var me = it.person();
        var done = deeds.begin(
                new AccountId(me.value()),
                it.key(),
                "certificate.take",
                it.printed().terms(),
                me.value(),
                ANSWER + it.id());
        if (done.isPresent()) {
            return new CopyId(Uuid7.parse(done.get().substring(ANSWER.length())));
        }
        var now = holdings.of(me, it.registration());
        if (!stands(it.printed(), now)) {
            throw new Overtaken();
        }
        documents.confirm(it.file().id());
        copies.add(it.id(), now.certificate(), it.registration(), me, it.file().id(), it.printed(), day.now());
        deeds.happened(new CopyTaken(me, it.id(), it.printed(), it.file()));
        return it.id();
    }

    private static boolean stands(Printed printed, Holding now) {
        boolean sameNumber = now.copies().isEmpty()
                || now.copies().getFirst().number().value().equals(printed.number());
        return sameNumber
                && now.granted().face().equals(printed.face())
                && now.same(printed.terms()).isEmpty();
    }
}
