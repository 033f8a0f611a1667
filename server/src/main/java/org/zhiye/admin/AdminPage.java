package org.zhiye.admin;

import java.util.List;
import org.zhiye.web.Link;

/**
 * What an administrator can do.
 *
 * @param alarm the sentence about a year without a table of holidays; empty: all is well
 * @param messages what is wrong with SMS and e-mail; for system administrators
 * @param keeper whether the reader keeps the policy
 * @param waiting how many editions wait for a second person
 */
public record AdminPage(String alarm, List<String> messages, boolean keeper, int waiting, List<Link> links) {}
