package org.zhiye.review;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Grant;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Role;

/** Which cases somebody may see. What is out of sight is not there. */
@Component
class Sight {
    private static final String OFFICERS = """
            f.id = ? and (f.stage <> 'WITH_ENTERPRISE' and (? or f.province = any(?))
                          or ? and f.stage in ('MINISTRY_ACCEPTANCE', 'LINES', 'CLOSED')
                          or f.stage = 'LINES' and exists (select from filing_line l where l.filing = f.id
                                                              and (? or l.specialty = any(?)))
                          or exists (select from decision d where d.filing = f.id and d.step = 'JOINT_REVIEW'
                                        and (? or d.specialty = any(?))))""";

    private final Filings filings;

    Sight(Filings filings) {
        this.filings = filings;
    }

    /**
     * A case as an officer sees it: the own province's from its acceptance on, the whole country's once the ministry has it, and one with
     * lines of the own specialties for joint review.
     */
    Filing officers(Caller me, FilingId id) {
        var provinces = places(me, Sight::isProvinces);
        var specialties = places(me, grant -> grant.role() == Role.JOINT_REVIEWER);
        boolean all = specialties.contains(Grant.EVERYWHERE);
        var own = specialties.toArray(String[]::new);
        return filings
                .where(
                        OFFICERS,
                        id.value(),
                        provinces.contains(Grant.EVERYWHERE),
                        provinces.toArray(String[]::new),
                        me.grants().stream().anyMatch(Sight::isMinistrys),
                        all,
                        own,
                        all,
                        own)
                .stream()
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static List<String> places(Caller me, Predicate<Grant> of) {
        return me.grants().stream()
                .filter(of)
                .flatMap(grant -> Arrays.stream(grant.jurisdiction().split(",", -1)))
                .toList();
    }

    /** A case as its enterprise sees it. */
    Filing employers(Caller me, FilingId id) {
        return filings
                .where(
                        "f.id = ? and f.enterprise = ?",
                        id.value(),
                        enterprise(me).value())
                .stream()
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** The enterprise that the caller acts for. */
    static EnterpriseId enterprise(Caller me) {
        return me.jurisdiction(Role.ENTERPRISE_AGENT)
                .or(() -> me.jurisdiction(Role.ENTERPRISE_MANAGER))
                .map(it -> new EnterpriseId(UUID.fromString(it)))
                .orElseThrow(NotThere::new);
    }

    private static boolean isProvinces(Grant grant) {
        return switch (grant.role()) {
            case PROVINCE_ACCEPTOR, PROVINCE_REVIEWER, PROVINCE_SUPERVISOR -> true;
            default -> false;
        };
    }

    private static boolean isMinistrys(Grant grant) {
        return switch (grant.role()) {
            case MINISTRY_ACCEPTOR, MINISTRY_REVIEWER, MINISTRY_SUPERVISOR -> true;
            default -> false;
        };
    }
}
