package org.zhiye.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.PractitionerRows;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Vault;

/** What the other modules may ask of a practitioner. */
@Component
public class People {
    static final String PROFILE = "profile.sealed";

    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    // a wallet is five rows at most: they come in one column, so that all is one statement
    private static final String FACTS = "select " + PractitionerRows.COLUMNS + """
            , case when a.guarded_until > now() then a.guarded_until end as guarded_until,
            p.sealed as profile, f.findings, v.id as v_id, v.level, v.method, v.at as v_at, v.province, v.officer, v.mac,
            array(select w.kind || ' ' || w.document || ' ' || encode(w.sha256, 'hex') || ' '
                         || floor(extract(epoch from w.at) * 1000)::bigint
                    from attachment w where w.person = a.id) as wallet,
            array(select g.kind || ' ' || g.document || ' ' || encode(g.sha256, 'hex') || ' '
                         || floor(extract(epoch from g.at) * 1000)::bigint
                    from paper_page g where g.person = a.id order by g.kind, g.position) as papers
              from account a
              left join profile p on p.person = a.id
              left join photo_refusal f on f.person = a.id
              left join lateral (select * from verification where person = a.id order by at desc, id desc limit 1) v
                     on a.verified
             where a.id = ? and a.kind = 'PRACTITIONER' and a.state = 'ACTIVE'""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final PractitionerRows practitioners;
    private final Verifications verifications;

    People(JdbcClient jdbc, Vault vault, PractitionerRows practitioners, Verifications verifications) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.practitioners = practitioners;
        this.verifications = verifications;
    }

    /**
     * All that is known of a person, in one statement.
     *
     * @throws NotThere if there is no such person, or the account was closed
     */
    public PersonFacts facts(PersonId id) {
        return jdbc.sql(FACTS)
                .param(id.value())
                .query((row, i) -> facts(row))
                .optional()
                .orElseThrow(NotThere::new);
    }

    /** Enters that the person's identity is established, sealed; in the deed's transaction, after the account has taken its document. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void established(Known known) {
        verifications.add(known);
    }

    private PersonFacts facts(ResultSet row) throws SQLException {
        var it = practitioners.read(row);
        var profile = vault.openTextOrNull(it.id().value(), PROFILE, it.id().value(), row.getBytes("profile"));
        var findings = row.getString("findings");
        var guarded = row.getTimestamp("guarded_until");
        return new PersonFacts(
                it.id(),
                it.name(),
                it.document(),
                it.mobile(),
                it.birthDate(),
                it.sex(),
                it.language(),
                practitioners.human(row),
                profile == null ? null : Profile.unpacked(profile),
                wallet((String[]) row.getArray("wallet").getArray()),
                papers((String[]) row.getArray("papers").getArray()),
                PhotoFindings.unpacked(findings == null ? "" : findings),
                known(it.id(), row),
                guarded == null ? null : guarded.toInstant());
    }

    private static Map<AttachmentKind, Attached> wallet(String[] rows) {
        var wallet = new EnumMap<AttachmentKind, Attached>(AttachmentKind.class);
        for (String row : rows) {
            var cells = row.split(" ", -1);
            wallet.put(
                    AttachmentKind.valueOf(cells[0]),
                    new Attached(
                            DocumentId.of(cells[1]),
                            HexFormat.of().parseHex(cells[2]),
                            Instant.ofEpochMilli(Long.parseLong(cells[3]))));
        }
        return wallet;
    }

    private static Map<PaperKind, Paper> papers(String[] rows) {
        var pages = new EnumMap<PaperKind, List<Paper.Page>>(PaperKind.class);
        for (String row : rows) {
            var cells = row.split(" ", -1);
            pages.computeIfAbsent(PaperKind.valueOf(cells[0]), kind -> new ArrayList<>())
                    .add(new Paper.Page(
                            DocumentId.of(cells[1]),
                            HexFormat.of().parseHex(cells[2]),
                            Instant.ofEpochMilli(Long.parseLong(cells[3]))));
        }
        var papers = new EnumMap<PaperKind, Paper>(PaperKind.class);
        pages.forEach((kind, all) -> papers.put(kind, new Paper(kind, all)));
        return papers;
    }

    private @Nullable Known known(PersonId person, ResultSet row) throws SQLException {
        var id = row.getObject("v_id", UUID.class);
        if (id == null) {
            return null;
        }
        var officer = row.getObject("officer", UUID.class);
        var known = new Known(
                person,
                Level.valueOf(row.getString("level")),
                Method.valueOf(row.getString("method")),
                row.getTimestamp("v_at").toInstant(),
                row.getString("province"),
                officer == null ? null : new AccountId(officer));
        if (!verifications.isSealed(id, known, row.getBytes("mac"))) {
            // altered in the database: it proves nothing, and somebody has to look at it
            LOG.error("verification {} does not bear its seal", id);
            return null;
        }
        return known;
    }
}
