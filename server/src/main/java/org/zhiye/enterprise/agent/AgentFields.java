package org.zhiye.enterprise.agent;

import java.util.List;
import org.zhiye.web.Choice;

/** The fields about the agent, as the page shows them. */
public record AgentFields(
        String name,
        String type,
        String country,
        String number,
        String mobile,
        List<Choice> types,
        List<Choice> countries) {}
