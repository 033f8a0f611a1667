package org.zhiye.enterprise.agent;

import java.time.Instant;
import org.zhiye.web.Problems;

/**
 * An application as its applicant sees it: the letter is still to come, or it is with the province, or it was decided.
 *
 * @param state of {@link Application.State}
 */
public record ApplicationPage(
        String action,
        String state,
        String enterprise,
        String uscc,
        String legalRepresentative,
        String name,
        String document,
        String mobile,
        String authority,
        Instant at,
        String reason,
        Problems problems) {}
