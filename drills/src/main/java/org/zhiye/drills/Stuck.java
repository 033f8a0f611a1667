package org.zhiye.drills;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks for what waits and is on nobody's desk and in no job's way. */
final class Stuck {
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put(
                "message in the outbox",
                "select id::text from outbox where made_at < now() - make_interval(secs => ?)");
        QUESTIONS.put("line of a published list", """
                select filing::text || ' ' || l.state from batch_line l join batch b on b.id = l.batch
                 where (l.state = 'STUCK' or l.state = 'LISTED' or l.state = 'NOTICED' and b.announced_at is not null)
                   and coalesce(b.announced_at, b.noticed_at) < (select now() + make_interval(days => day_offset) from installation)
                   and ? >= 0""");
        QUESTIONS.put("document that nobody confirmed", """
                select id::text from document where state = 'PENDING' and at < now() - interval '1 hour' - make_interval(secs => ?)""");
        QUESTIONS.put("case on nobody's desk", """
                select f.id::text || ' ' || f.stage || ' ' || f.turn from filing f
                 where f.open and f.turn = 'NOBODY' and f.turn_due is null and ? >= 0
                   and not exists (select 1 from filing_line l where l.filing = f.id and l.stage <> 'ENDED')""");
        QUESTIONS.put("case whose lines have all ended", """
                select f.id::text from filing f where f.open and f.stage = 'LINES' and ? >= 0
                   and not exists (select 1 from filing_line l where l.filing = f.id and l.stage <> 'ENDED')""");
        QUESTIONS.put("line in public notice that is on no list", """
                select l.id::text from filing_line l where l.stage = 'PUBLIC_NOTICE' and l.turn = 'NOBODY' and ? >= 0
                   and not exists (select 1 from batch_line b where b.line = l.id and b.state in ('LISTED', 'NOTICED', 'STUCK'))""");
        QUESTIONS.put("line left behind by its case", """
                select l.id::text || ' ' || l.stage from filing_line l join filing f on f.id = l.filing
                 where ? >= 0 and (f.stage = 'LINES' and l.stage = 'PENDING' or f.stage not in ('LINES', 'CLOSED') and l.stage <> 'PENDING'
                    or f.stage = 'CLOSED' and l.stage <> 'ENDED')""");
        QUESTIONS.put("case with an employer whom nobody can ask", """
                select f.id::text from filing f where f.stage = 'WITH_ENTERPRISE' and ? >= 0
                   and not exists (select 1 from account a where a.enterprise = f.enterprise and a.state = 'ACTIVE')
                   and not exists (select 1 from employer_letter e where e.filing = f.id)""");
        QUESTIONS.put("granted line that is not in the register", """
                select l.id::text from filing_line l join filing f on f.id = l.filing where l.outcome = 'GRANTED' and ? >= 0
                   and not exists (select 1 from registration r join specialty_line s on s.registration = r.id
                                    where r.person = f.person and s.specialty = l.specialty)""");
    }

    private final Reader reader;
    private final Checked found;

    Stuck(Reader reader, Checked found) {
        this.reader = reader;
        this.found = found;
    }

    /**
     * @param seconds how long something may take by itself
     */
    Checked look(int seconds) throws SQLException {
        for (var question : QUESTIONS.entrySet()) {
            for (String one : reader.texts(question.getValue(), seconds)) {
                found.stuck(question.getKey() + ": " + one);
            }
        }
        return found;
    }
}
