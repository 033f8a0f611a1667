package org.zhiye.identity.site;

import java.util.Map;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Subject;

/** What a supervisor says of the province's sites; entered in the supervisor's own chain. */
sealed interface SiteDeed extends Deed {
    AccountId officer();

    @Override
    default Subject subject() {
        return Subject.of(officer());
    }

    /** A site was added or changed. */
    record SiteSet(AccountId officer, SiteId site, Map<String, String> detail) implements SiteDeed {
        public SiteSet {
            detail = Map.copyOf(detail);
        }

        @Override
        public String deed() {
            return "site.set";
        }

        @Override
        public String object() {
            return site.toString();
        }
    }

    /** A province's rules were changed. */
    record RulesSet(AccountId officer, String province, Map<String, String> detail) implements SiteDeed {
        public RulesSet {
            detail = Map.copyOf(detail);
        }

        @Override
        public String deed() {
            return "site.rules_set";
        }

        @Override
        public String object() {
            return province;
        }
    }
}
