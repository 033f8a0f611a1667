package org.zhiye.review;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.enterprise.Activations;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.vault.Vault;

/**
 * The letter to an employer that has no account, with a one-time activation code. It is made when the person asks for it: a submission
 * to an employer with account needs none.
 */
@Component
public class EmployerLetters {
    private static final String CODE = "employer_letter.code";

    private final Deeds deeds;
    private final Filings filings;
    private final Enterprises enterprises;
    private final Activations activations;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Day day;

    EmployerLetters(
            Deeds deeds,
            Filings filings,
            Enterprises enterprises,
            Activations activations,
            JdbcClient jdbc,
            Vault vault,
            Day day) {
        this.deeds = deeds;
        this.filings = filings;
        this.enterprises = enterprises;
        this.activations = activations;
        this.jdbc = jdbc;
        this.vault = vault;
        this.day = day;
    }

    /** The code in the letter that was made for a case. */
    Optional<String> code(Filing it) {
        return jdbc.sql("select code from employer_letter where filing = ?")
                .param(it.id().value())
                .query(byte[].class)
                .optional()
                .map(closed -> vault.openText(it.person().value(), CODE, it.id().value(), closed));
    }

    /**
     * Makes the letter; a second time it stays the same.
     *
     * @throws Refused if the employer has answered, or somebody acts for it already
     */
    @Transactional
    public String make(PersonId me, FilingId id, DeedKey key) {
        var it = filings.of(me, id);
        var page = "/filings/" + id + "/letter";
        var first = deeds.begin(new AccountId(me.value()), key, "review.employer_letter", id, me.value(), page);
        if (first.isPresent() || code(it).isPresent()) {
            return page;
        }
        if (it.stage() != Stage.WITH_ENTERPRISE || it.enterprise() == null || enterprises.hasAgent(it.enterprise())) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        var code = activations.issue(it.enterprise(), id.value());
        jdbc.sql("insert into employer_letter (filing, code, made_at) values (?, ?, ?)")
                .params(id.value(), vault.seal(me.value(), CODE, id.value(), code), Timestamp.from(day.now()))
                .update();
        deeds.happened(new ReviewDeed(ReviewDeed.What.EMPLOYER_LETTER, it, Map.of(), List.of()));
        return page;
    }
}
