package org.zhiye.enterprise.missing;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Subject;

/** What happens to a request to add an enterprise. */
public sealed interface RequestDeed extends Deed {
    String PAGE = "/enterprises/missing";

    /** Somebody asked the province. */
    record Asked(Subject subject, RequestId request, String name, String uscc) implements RequestDeed {
        @Override
        public String deed() {
            return "enterprise.requested";
        }

        @Override
        public String object() {
            return uscc;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("name", name);
        }
    }

    /** The province entered it; all who asked are told. */
    record Added(EnterpriseId enterprise, String name, String uscc, List<AccountId> askers) implements RequestDeed {
        @Override
        public String deed() {
            return "enterprise.added";
        }

        @Override
        public Subject subject() {
            return Subject.of(enterprise);
        }

        @Override
        public String object() {
            return uscc;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("name", name);
        }

        @Override
        public List<Notice> notices() {
            return askers.stream()
                    .map(asker -> new Notice(asker, "notice.enterprise.added", List.of(name), PAGE, true))
                    .toList();
        }
    }

    /** The province did not enter it. */
    record Declined(Subject subject, AccountId asker, String name, String uscc, String reason) implements RequestDeed {
        @Override
        public String deed() {
            return "enterprise.request_declined";
        }

        @Override
        public String object() {
            return uscc;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("name", name, "reason", reason);
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(asker, "notice.enterprise.request_declined", List.of(name, reason), PAGE, true));
        }
    }
}
