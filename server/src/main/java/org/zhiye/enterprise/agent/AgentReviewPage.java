package org.zhiye.enterprise.agent;

import java.time.Instant;
import org.zhiye.enterprise.Desks;
import org.zhiye.web.Problems;

/**
 * An application before the province.
 *
 * @param recorded the legal representative in the directory; empty: not recorded
 * @param same whether the applicant named the same one
 * @param hasManager whether the enterprise has an account by now
 */
public record AgentReviewPage(
        Desks desks,
        String action,
        String state,
        String enterprise,
        String uscc,
        String province,
        String address,
        String enterpriseState,
        String recorded,
        String representative,
        boolean same,
        String name,
        String documentType,
        String document,
        String mobile,
        Instant at,
        boolean hasManager,
        String typed,
        String reason,
        String deed,
        Problems problems) {}
