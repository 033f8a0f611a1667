package org.zhiye.enterprise.missing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.enterprise.EnterpriseReason;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.shared.Subject;
import org.zhiye.shared.Uscc;

/** Asking for an enterprise, and the province's answer. */
@Component
class RequestDesk {
    static final int MOST_OPEN = 5;
    private static final String QUEUE = "/review/enterprises";

    private final Requests requests;
    private final Enterprises enterprises;
    private final Deeds deeds;

    RequestDesk(Requests requests, Enterprises enterprises, Deeds deeds) {
        this.requests = requests;
        this.enterprises = enterprises;
        this.deeds = deeds;
    }

    /** What somebody asks for. */
    record Wanted(String name, Uscc uscc, String province, String contact) {
        @Override
        public String toString() {
            return name + "|" + uscc + "|" + province;
        }
    }

    /** What the province enters. */
    record Entry(String name, Uscc uscc, boolean qualified, String legalRepresentative, String address) {}

    /**
     * Asks the province; who has an open request for this enterprise already is led to it.
     *
     * @throws Refused if the enterprise is in the directory, or too many requests are open
     */
    @Transactional
    public String ask(Caller me, Wanted wanted, DeedKey key) {
        var answer = RequestDeed.PAGE + "?sent";
        var seen =
                deeds.begin(me.id(), key, "enterprise.request", wanted, me.id().value(), answer);
        if (seen.isPresent() || requests.asks(me.id(), wanted.uscc().value())) {
            return answer;
        }
        if (enterprises.find(wanted.uscc()).isPresent()) {
            throw new Refused(EnterpriseReason.ENTERPRISE_KNOWN);
        }
        if (requests.open(me.id()) >= MOST_OPEN) {
            throw new Refused(EnterpriseReason.TOO_MANY_REQUESTS, MOST_OPEN);
        }
        var id = RequestId.next();
        requests.add(id, me.id(), wanted.name(), wanted.uscc().value(), wanted.province(), wanted.contact());
        deeds.happened(new RequestDeed.Asked(
                subject(me), id, wanted.name(), wanted.uscc().value()));
        return answer;
    }

    /** Enters the enterprise, or takes the one that was entered meanwhile; all who asked for it are told. */
    @Transactional
    public String add(Caller me, RequestId id, Entry entry, DeedKey key) {
        var answer = QUEUE + "?added";
        if (deeds.begin(me.id(), key, "enterprise.add|" + id, entry, me.id().value(), answer)
                .isPresent()) {
            return answer;
        }
        var request = mine(me, id);
        var known = enterprises.find(entry.uscc());
        var enterprise = known.isPresent()
                ? known.get().id()
                : enterprises.add(
                        entry.name(),
                        entry.uscc(),
                        request.province(),
                        entry.qualified(),
                        entry.legalRepresentative(),
                        entry.address());
        enterprises.prepare(enterprise);
        var name = known.isPresent() ? known.get().name() : entry.name();
        if (!requests.added(id, entry.uscc().value(), request.province(), enterprise, me.id())) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        var askers = requests.askersOf(enterprise);
        deeds.happened(new RequestDeed.Added(enterprise, name, entry.uscc().value(), askers));
        return answer;
    }

    /** Declines with a reason that the asker reads. */
    @Transactional
    public String decline(Caller me, RequestId id, String reason, DeedKey key) {
        var answer = QUEUE + "?declined";
        if (deeds.begin(
                        me.id(),
                        key,
                        "enterprise.decline|" + id,
                        reason,
                        me.id().value(),
                        answer)
                .isPresent()) {
            return answer;
        }
        var request = mine(me, id);
        if (!requests.declined(id, reason, me.id())) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        deeds.happened(new RequestDeed.Declined(
                Subject.of(request.asker()), request.asker(), request.name(), request.uscc(), reason));
        return answer;
    }

    List<Request> waiting(Caller me, int most) {
        return requests.waiting(place(me), most);
    }

    Request mine(Caller me, RequestId id) {
        return requests.find(id, place(me)).orElseThrow(NotThere::new);
    }

    private static String place(Caller me) {
        return me.jurisdiction(Role.PROVINCE_ACCEPTOR).orElseThrow(NotThere::new);
    }

    private static Subject subject(Caller me) {
        return me.kind() == Caller.Kind.PRACTITIONER
                ? Subject.of(new PersonId(me.id().value()))
                : Subject.of(new AccountId(me.id().value()));
    }
}
