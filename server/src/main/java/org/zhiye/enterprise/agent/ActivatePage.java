package org.zhiye.enterprise.agent;

import org.zhiye.web.Problems;

/**
 * Opening an agent's account by code.
 *
 * @param sent the masked number that a code is on its way to; empty: none
 * @param seconds until the next code may be asked for
 */
public record ActivatePage(
        String uscc,
        String activation,
        AgentFields agent,
        String code,
        String username,
        String sent,
        int seconds,
        String deed,
        Problems problems) {}
