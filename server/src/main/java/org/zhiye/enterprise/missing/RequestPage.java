package org.zhiye.enterprise.missing;

import java.time.Instant;
import java.util.List;
import org.zhiye.enterprise.Desks;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * A request before the province: what was asked, and what is to be entered.
 *
 * @param alike enterprises of the directory with a similar name
 * @param open whether it still waits
 */
public record RequestPage(
        Desks desks,
        String action,
        String askedName,
        String askedUscc,
        String province,
        String contact,
        Instant at,
        boolean open,
        String state,
        List<Choice> alike,
        String name,
        String uscc,
        String qualified,
        String legalRepresentative,
        String address,
        String reason,
        String deed,
        Problems problems) {}
