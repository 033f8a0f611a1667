package org.zhiye.account.own;

import org.zhiye.web.Problems;

/**
 * Another password.
 *
 * @param practitioner whose personal centre's menu stands beside it
 * @param done it was changed a moment ago
 */
public record ChangePasswordPage(boolean practitioner, boolean done, String deed, Problems problems) {}
