package org.zhiye.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.draft.Draft;
import org.zhiye.filing.draft.Submitted;
import org.zhiye.filing.draft.Windows;
import org.zhiye.ground.Day;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The drafts: sealed, saved field by field; two windows on one draft each change their own fields. */
@Component
public class Drafts {
    private static final String COLUMN = "filing_draft.typed";
    private static final int LONGEST = 4000;
    private static final List<String> FIXED =
            List.of(Draft.ENTERPRISE, Draft.ENTERPRISE_TYPED, Draft.SPECIALTIES, Draft.REASON);
    private static final String SELECT =
            "select id, person, holder, business, policy, typed, version, saved_at from filing_draft ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Declarations declarations;
    private final ReferenceData reference;
    private final Day day;
    private final JsonMapper json = JsonMapper.shared();

    Drafts(JdbcClient jdbc, Vault vault, Declarations declarations, ReferenceData reference, Day day) {
        this.reference = reference;
        this.jdbc = jdbc;
        this.vault = vault;
        this.declarations = declarations;
        this.day = day;
    }

    /** The person's draft of this business; made at the first call. */
    @Transactional
    public DraftId begin(PersonId person, HolderType holder, Business business) {
        var id = DraftId.next();
        jdbc.sql("""
                insert into filing_draft (id, person, holder, business, policy, typed, saved_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (person, holder, business) do nothing""")
                .params(
                        id.value(),
                        person.value(),
                        holder.name(),
                        business.name(),
                        inForce(),
                        sealed(person, id, Map.of()),
                        Timestamp.from(day.now()))
                .update();
        return jdbc.sql("select id from filing_draft where person = ? and holder = ? and business = ?")
                .params(person.value(), holder.name(), business.name())
                .query((r, i) -> new DraftId(r.getObject(1, UUID.class)))
                .single();
    }

    /** The person's draft of this business with what was typed, as if it had been saved field by field. */
    @Transactional
    public DraftId fill(PersonId person, HolderType holder, Business business, Map<String, String> typed) {
        var id = begin(person, holder, business);
        save(person, id, typed);
        return id;
    }

    /** A draft with these contents under a policy, in place of the one there is, if any. */
    @Transactional
    DraftId put(PersonId person, HolderType holder, Business business, String policy, Map<String, String> typed) {
        jdbc.sql("delete from filing_draft where person = ? and holder = ? and business = ?")
                .params(person.value(), holder.name(), business.name())
                .update();
        var id = DraftId.next();
        jdbc.sql("insert into filing_draft (id, person, holder, business, policy, typed, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        person.value(),
                        holder.name(),
                        business.name(),
                        policy,
                        sealed(person, id, typed),
                        Timestamp.from(day.now()))
                .update();
        return id;
    }

    /**
     * The person's own draft; somebody else's is not there.
     *
     * @throws Submitted if it has become a case
     */
    public Draft of(PersonId person, DraftId id) {
        return jdbc.sql(SELECT + "where id = ? and person = ?")
                .params(id.value(), person.value())
                .query((r, i) -> draft(r))
                .optional()
                .orElseThrow(() -> gone(person, id));
    }

    private RuntimeException gone(PersonId person, DraftId id) {
        return declarations
                .became(person, id)
                .<RuntimeException>map(Submitted::new)
                .orElseGet(NotThere::new);
    }

    /** What drafts the person has, without their contents. */
    public List<Begun> of(PersonId person) {
        return jdbc.sql(
                        "select id, holder, business, saved_at from filing_draft where person = ? order by saved_at desc")
                .param(person.value())
                .query((r, i) -> new Begun(
                        new DraftId(r.getObject("id", UUID.class)),
                        HolderType.valueOf(r.getString("holder")),
                        Business.valueOf(r.getString("business")),
                        r.getTimestamp("saved_at").toInstant()))
                .list();
    }

    /** A draft that is there. */
    public record Begun(DraftId id, HolderType holder, Business business, java.time.Instant savedAt) {}

    public Optional<DraftId> find(PersonId person, HolderType holder, Business business) {
        return jdbc.sql("select id from filing_draft where person = ? and holder = ? and business = ?")
                .params(person.value(), holder.name(), business.name())
                .query((r, i) -> new DraftId(r.getObject(1, UUID.class)))
                .optional();
    }

    /** Saves these fields and leaves the others as they are. */
    @Transactional
    public Draft save(PersonId person, DraftId id, Map<String, String> changes) {
        return save(locked(person, id), changes);
    }

    /** A form that was saved: the draft as it stands now, and what another window had changed meanwhile. */
    public record Saved(Draft draft, Windows windows) {}

    /** Saves a whole form, except for what another window changed since the form was made. */
    @Transactional
    public Saved save(PersonId person, DraftId id, Map<String, String> form, @Nullable String base) {
        var draft = locked(person, id);
        var windows = Windows.of(draft, form, base);
        return new Saved(save(draft, windows.take()), windows);
    }

    private Draft locked(PersonId person, DraftId id) {
        return jdbc.sql(SELECT + "where id = ? and person = ? for update")
                .params(id.value(), person.value())
                .query((r, i) -> draft(r))
                .optional()
                .orElseThrow(() -> gone(person, id));
    }

    private Draft save(Draft draft, Map<String, String> changes) {
        var typed = new HashMap<>(draft.typed());
        changes.forEach((field, text) -> {
            boolean fixed = draft.corrects() && FIXED.contains(field);
            if (!fixed && Draft.FIELDS.contains(field)) {
                typed.put(field, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        });
        // a correction stays with the case's policy; else what was shown last is today's
        var policy = draft.corrects() ? draft.policy() : inForce();
        var savedAt = jdbc.sql("""
                update filing_draft set typed = ?, policy = ?, version = version + 1, saved_at = ? where id = ? returning saved_at""")
                .params(
                        sealed(draft.person(), draft.id(), typed),
                        policy,
                        Timestamp.from(day.now()),
                        draft.id().value())
                .query((r, i) -> r.getTimestamp(1).toInstant())
                .single();
        return new Draft(
                draft.id(),
                draft.person(),
                draft.holder(),
                draft.business(),
                policy,
                typed,
                draft.version() + 1,
                savedAt);
    }

    private String inForce() {
        return reference.policies().inForce(day.today()).version();
    }

    /** The policy by which a draft is judged: today's, or the one of the case that it corrects. */
    public Policy policy(Draft draft) {
        return draft.corrects()
                ? reference.policies().version(draft.policy())
                : reference.policies().inForce(day.today());
    }

    @Transactional
    public void discard(PersonId person, DraftId id) {
        jdbc.sql("delete from filing_draft where id = ? and person = ?")
                .params(id.value(), person.value())
                .update();
    }

    private byte[] sealed(PersonId person, DraftId id, Map<String, String> typed) {
        return vault.seal(person.value(), COLUMN, id.value(), json.writeValueAsBytes(typed));
    }

    private Draft draft(ResultSet r) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var person = r.getObject("person", UUID.class);
        var policy = r.getString("policy");
        var opened = vault.open(person, COLUMN, id, r.getBytes("typed"));
        return new Draft(
                new DraftId(id),
                new PersonId(person),
                HolderType.valueOf(r.getString("holder")),
                Business.valueOf(r.getString("business")),
                policy == null ? inForce() : policy,
                json.readValue(opened, new TypeReference<Map<String, String>>() {}),
                r.getInt("version"),
                r.getTimestamp("saved_at").toInstant());
    }
}
