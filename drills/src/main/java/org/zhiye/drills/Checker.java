package org.zhiye.drills;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.zhiye.drills.Entry.Kind;
import org.zhiye.drills.Entry.State;

/**
 * Compares the clients' ledger with what is in the database, as the role that may only read, by SQL alone: it shares no code with what
 * it judges.
 */
public final class Checker {
    private static final String REVIEW = "select count(*) from trail t join filing f on f.person = t.subject"
            + " where f.id = ? and t.object = f.number and t.deed = ?";

    private final Reader reader;
    private final Checked found = new Checked();

    Checker(Reader reader) {
        this.reader = reader;
    }

    /** All deeds of the ledger. */
    Checked ledger(List<Entry> entries) throws SQLException {
        for (Entry it : entries) {
            switch (it.state()) {
                case ACKED -> acked(it, entries);
                case REFUSED -> found.count(it + " was refused, yet its key is there", 0, key(it));
                case SENT, AMBIGUOUS -> found.stuck("no answer to " + it);
            }
        }
        return found;
    }

    private long key(Entry it) throws SQLException {
        return reader.count("select count(*) from deed_key where account = ? and key = ?", it.account(), it.key());
    }

    private void acked(Entry it, List<Entry> all) throws SQLException {
        // a copy's key is made from the form's and what was asked for: a copy is known by its own id
        if (it.kind() != Kind.TAKE) {
            found.count("form key of " + it, 1, key(it));
        }
        switch (it.kind()) {
            case SUBMIT -> submitted(it, of(all, it, null));
            case UPLOAD -> uploaded(it, of(all, it, it.subject()));
            case CONFIRM -> decided(it, "ENTERPRISE", "review.confirmed");
            case ACCEPT_PROVINCE -> decided(it, "PROVINCE_ACCEPTANCE", "review.accepted_province");
            case OPINE -> decided(it, "PROVINCE_REVIEW", "review.opined");
            case ACCEPT_MINISTRY -> decided(it, "MINISTRY_ACCEPTANCE", "review.accepted_ministry");
            case DECIDE -> decided(it, "MINISTRY_OPINION", "review.decided");
            case NOTICE ->
                found.count("list of " + it, 1, reader.count("select count(*) from batch where id = ?", id(it)));
            case ANNOUNCE -> announced(it);
            case TAKE -> taken(it);
        }
    }

    private static long of(List<Entry> all, Entry it, @org.jspecify.annotations.Nullable String subject) {
        return all.stream()
                .filter(other -> other.kind() == it.kind()
                        && other.account().equals(it.account())
                        && other.state() == State.ACKED
                        && (subject == null || other.subject().equals(subject)))
                .count();
    }

    /** A submission is a case with its lines, declaration, first step, trail entry, message and SMS; and the draft is gone. */
    private void submitted(Entry it, long times) throws SQLException {
        var me = it.account();
        var who = " of " + it;
        found.count("cases" + who, times, reader.count("select count(*) from filing where person = ?", me));
        found.count(
                "cases with lines" + who,
                times,
                reader.count(
                        "select count(distinct filing) from filing_line l join filing f on f.id = l.filing where f.person = ?",
                        me));
        found.count(
                "declarations" + who,
                times,
                reader.count(
                        "select count(*) from declaration d join filing f on f.id = d.filing where f.person = ?", me));
        found.count(
                "first steps" + who,
                times,
                reader.count(
                        "select count(*) from filing_step s join filing f on f.id = s.filing where f.person = ? and s.step = 'SUBMIT'",
                        me));
        found.count("trail entries" + who, times, trail(me, "filing.submitted"));
        found.count(
                "messages" + who,
                times,
                reader.count("select count(*) from inbox where account = ? and key = 'notice.filing.submitted'", me));
        found.count(
                "drafts left" + who,
                0,
                reader.count("select count(*) from filing_draft where id = ?", UUID.fromString(it.subject())));
        if (reader.count("select count(*) from filing where person = ? and stage <> 'WITH_ENTERPRISE'", me) == 0) {
            // one with the code, one that it was submitted; who dies between sending and noting may send again, and it
            // arrives once
            found.count(
                    "SMS" + who,
                    1 + times,
                    reader.count(
                            "select count(*) from local_inbox i where i.mobile_index in"
                                    + " (select o.mobile_index from otp o where o.bound like ? || '|%')",
                            me.toString()));
        }
    }

    private long trail(UUID subject, String deed) throws SQLException {
        return reader.count("select count(*) from trail where subject = ? and deed = ?", subject, deed);
    }

    private void uploaded(Entry it, long times) throws SQLException {
        found.count(
                "attachment of " + it,
                1,
                reader.count(
                        "select count(*) from attachment a join document d on d.id = a.document"
                                + " where a.person = ? and a.kind = ? and d.state = 'CONFIRMED'",
                        it.account(),
                        it.subject()));
        found.count(
                "uploads of " + it,
                times,
                reader.count(
                        "select count(*) from trail where subject = ? and deed = 'person.attachment_stored'",
                        it.account()));
    }

    private void decided(Entry it, String step, String deed) throws SQLException {
        var id = UUID.fromString(it.subject());
        long lines = it.kind() == Kind.OPINE || it.kind() == Kind.DECIDE
                ? reader.count("select count(*) from filing_line where filing = ?", id)
                : 1;
        found.count(
                "decisions of " + it,
                lines,
                reader.count("select count(*) from decision where filing = ? and step = ?", id, step));
        found.count("trail entries of " + it, 1, reader.count(REVIEW, id, deed));
    }

    /** A copy: one certificate, one copy of it with a file that a deed took, one entry. */
    private void taken(Entry it) throws SQLException {
        var me = it.account();
        found.count("certificate of " + it, 1, reader.count("select count(*) from certificate where person = ?", me));
        found.count(
                "copies of " + it,
                1,
                reader.count(
                        "select count(*) from certificate_copy c join certificate z on z.id = c.certificate"
                                + " join document d on d.id = c.document where z.person = ? and d.state = 'CONFIRMED'",
                        me));
        found.count(
                "the copy that was answered to " + it,
                1,
                reader.count("select count(*) from certificate_copy where id = ?", id(it)));
        found.count("trail entries of " + it, 1, trail(me, "certificate.taken"));
    }

    private static UUID id(Entry it) {
        return UUID.fromString(it.answer().substring(it.answer().lastIndexOf('/') + 1));
    }

    /** Each line of an announced list is in the register, once, or the case ended otherwise. */
    private void announced(Entry it) throws SQLException {
        var id = id(it);
        found.count(
                "announcement " + it,
                1,
                reader.count("select count(*) from batch where id = ? and announced_at is not null", id));
        for (String filing :
                reader.texts("select distinct filing from batch_line where batch = ? and state <> 'GONE'", id)) {
            var of = UUID.fromString(filing);
            long lines = reader.count("select count(*) from batch_line where batch = ? and filing = ?", id, of);
            found.count(
                    "granted lines of case " + of,
                    lines,
                    reader.count("select count(*) from filing_line where filing = ? and outcome = 'GRANTED'", of));
            found.count("register lines of case " + of, lines, reader.count("""
                    select count(*) from specialty_line s join registration r on r.id = s.registration
                      join filing f on f.person = r.person and f.holder = r.holder
                     where f.id = ? and s.known_to = 'infinity'""", of));
            found.count(
                    "employments of case " + of,
                    1,
                    reader.count(
                            "select count(*) from employment e join filing f on f.person = e.person"
                                    + " where f.id = ? and e.known_to = 'infinity'",
                            of));
            found.count("trail entries of case " + of, 1, reader.count(REVIEW, of, "review.announced"));
            found.count(
                    "messages of case " + of,
                    1,
                    reader.count(
                            "select count(*) from inbox i join filing f on f.person = i.account"
                                    + " where f.id = ? and i.key = 'notice.review.announced'",
                            of));
        }
    }

    /** What must hold whatever the clients know: chains without holes, nothing that nobody moves on. */
    Checked whole(int patience) throws SQLException {
        for (String hole : reader.texts("""
                select h.subject::text from subject_head h left join trail t on t.subject = h.subject
                 group by h.subject, h.n having count(t.id) <> h.n or coalesce(max(t.n), 0) <> h.n""")) {
            found.lost("chain of " + hole + " has holes");
        }
        return new Stuck(reader, found).look(patience);
    }

    /** Both, and the stored files. */
    static Checked all(Reader reader, List<Entry> entries, Stored files, int patience)
            throws SQLException, IOException {
        var checker = new Checker(reader);
        checker.ledger(entries);
        checker.whole(patience);
        files.check(reader, checker.found);
        return checker.found;
    }
}
