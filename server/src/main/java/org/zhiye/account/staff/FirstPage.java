package org.zhiye.account.staff;

import org.zhiye.web.Problems;

/**
 * Opens an officer's account.
 *
 * @param code the secret of the one-time link
 * @param known whose account it is; empty: an administrator's that is made now
 */
public record FirstPage(
        String code, String known, String username, String name, String number, String mobile, Problems problems) {}
