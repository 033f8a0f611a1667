package org.zhiye.review;

import java.util.UUID;
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
    private static final String PROVINCES = """
            f.id = ? and (f.stage <> 'WITH_ENTERPRISE' and f.province = any(?)
                          or ? and f.stage in ('MINISTRY_ACCEPTANCE', 'LINES', 'CLOSED'))""";

    private final Filings filings;

    Sight(Filings filings) {
        this.filings = filings;
    }

    /** A case as an officer sees it: the own province's from its acceptance on, the whole country's once the ministry has it. */
    Filing officers(Caller me, FilingId id) {
        var everywhere = me.grants().stream()
                .anyMatch(g -> isProvinces(g) && g.jurisdiction().equals(Grant.EVERYWHERE));
        var provinces = me.grants().stream()
                .filter(Sight::isProvinces)
                .map(Grant::jurisdiction)
                .toArray(String[]::new);
        var nation = me.grants().stream().anyMatch(Sight::isMinistrys);
        var found = everywhere
                ? filings.where("f.id = ? and f.stage <> 'WITH_ENTERPRISE'", id.value())
                : filings.where(PROVINCES, id.value(), provinces, nation);
        return found.stream().findFirst().orElseThrow(NotThere::new);
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
