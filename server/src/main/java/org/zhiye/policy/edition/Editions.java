package org.zhiye.policy.edition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Kernels;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Source;
import org.zhiye.policy.Unfit;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Sha256;
import org.zhiye.shared.Subject;
import org.zhiye.vault.Vault;

/**
 * What changes policy and reference data: an edition is checked, prepared by one human and published by another. Reading and checking
 * everything takes some milliseconds of processor, so it is done before the transaction; a deed whose check was overtaken is refused.
 */
@Component
public class Editions {
    private static final UUID CHAIN = Subject.policy().id();

    private final EditionTable table;
    private final EditionFollower follower;
    private final Deeds deeds;
    private final Vault vault;
    private final Kernels kernels;
    private final Day day;
    private final TransactionTemplate transaction;

    Editions(
            EditionTable table,
            EditionFollower follower,
            Deeds deeds,
            Vault vault,
            Kernels kernels,
            Day day,
            TransactionTemplate transaction) {
        this.table = table;
        this.follower = follower;
        this.deeds = deeds;
        this.vault = vault;
        this.kernels = kernels;
        this.day = day;
        this.transaction = transaction;
    }

    /**
     * Reads a proposal against all that is published.
     *
     * @throws Unfit if it can't be published as it stands
     */
    public Checked check(Proposal proposal) {
        var published = table.published();
        long newest = published.isEmpty()
                ? 0
                : Objects.requireNonNull(published.getLast().no());
        var proposals = published.stream().map(Edition::proposal).toList();
        var check = new EditionCheck(Source.shipped(), day.today());
        return kernels.run(() -> check.check(proposal, proposals, newest));
    }

    /**
     * Keeps a proposal until somebody else consents.
     *
     * @throws Refused if one of its kind and name waits already
     */
    public EditionId prepare(Caller me, DeedKey key, Checked checked) {
        var it = new Edition(
                EditionId.next(),
                checked.proposal(),
                Sha256.hex(checked.proposal().content()),
                checked.effectiveFrom(),
                Edition.State.PREPARED,
                by(me),
                null,
                null);
        var answer = Objects.requireNonNull(transaction.execute(status -> {
            deeds.open(CHAIN);
            vault.enrol(CHAIN);
            var first = begun(me, key, "edition.prepare", it.kind() + it.name() + it.sha256(), it.id());
            if (first.isPresent()) {
                return first.get();
            }
            if (!table.add(it)) {
                throw new Refused(EditionReason.EDITION_WAITS);
            }
            deeds.happened(new EditionDeed(it));
            return it.id().toString();
        }));
        return new EditionId(UUID.fromString(answer));
    }

    /**
     * Publishes what somebody else prepared; from then on this node goes by it, the others within five seconds.
     *
     * @throws Refused if the caller prepared it, or it no longer fits
     */
    public void publish(Caller me, DeedKey key, EditionId id) {
        var it = waiting(id);
        if (it.prepared().human().equals(human(me))) {
            throw new Refused(EditionReason.EDITION_NEEDS_ANOTHER);
        }
        var checked = fitting(it);
        transaction.executeWithoutResult(status -> {
            if (begun(me, key, "edition.publish", id, id).isEmpty()) {
                if (table.newest() != checked.newest()) {
                    throw new Refused(EditionReason.EDITION_OVERTAKEN);
                }
                end(it, Edition.State.PUBLISHED, by(me), checked.newest() + 1);
            }
        });
        kernels.run(() -> {
            follower.look();
            return id;
        });
    }

    private Checked fitting(Edition it) {
        try {
            return check(it.proposal());
        } catch (Unfit unfit) {
            throw new Refused(EditionReason.EDITION_NO_LONGER_FITS);
        }
    }

    /** Lets go of what waits; both who prepared it and others may. */
    public void discard(Caller me, DeedKey key, EditionId id) {
        var it = waiting(id);
        transaction.executeWithoutResult(status -> {
            if (begun(me, key, "edition.discard", id, id).isEmpty()) {
                end(it, Edition.State.DISCARDED, by(me), null);
            }
        });
    }

    private Optional<String> begun(Caller me, DeedKey key, String route, Object form, EditionId id) {
        return deeds.begin(me.id(), key, route, form, CHAIN, id.toString());
    }

    private void end(Edition it, Edition.State state, Edition.By by, @org.jspecify.annotations.Nullable Long no) {
        var ended = new Edition(it.id(), it.proposal(), it.sha256(), it.effectiveFrom(), state, it.prepared(), by, no);
        if (!table.end(ended)) {
            throw new Refused(EditionReason.EDITION_ENDED);
        }
        deeds.happened(new EditionDeed(ended));
    }

    private Edition waiting(EditionId id) {
        var it = table.find(id).orElseThrow(NotThere::new);
        if (it.state() != Edition.State.PREPARED) {
            throw new Refused(EditionReason.EDITION_ENDED);
        }
        return it;
    }

    /**
     * What an edition changes, or changed: everything as it was before it and with it.
     *
     * @throws Unfit if it does not fit what is published by now
     */
    public Checked shown(Edition it) {
        var no = it.no();
        var before = table.published().stream()
                .filter(other -> no == null || Objects.requireNonNull(other.no()) < no)
                .map(Edition::proposal)
                .toList();
        return kernels.run(() -> EditionCheck.shown(Source.shipped(), it, before));
    }

    public Optional<Edition> find(EditionId id) {
        return table.find(id);
    }

    /** The latest of these kinds; those that wait come first. */
    public List<Edition> latest(List<Proposal.Kind> kinds, int most) {
        return table.latest(kinds, most);
    }

    /** How many wait for a second person. */
    public int waiting() {
        return table.waiting();
    }

    private Edition.By by(Caller me) {
        return new Edition.By(me.id(), human(me), day.now());
    }

    private static UUID human(Caller me) {
        return Objects.requireNonNull(me.human(), "an officer is somebody");
    }
}
