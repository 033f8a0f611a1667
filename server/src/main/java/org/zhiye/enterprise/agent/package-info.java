/** Who acts for an enterprise: opening the account by code, applying to the province, the manager's page. */
@NullMarked
package org.zhiye.enterprise.agent;

import org.jspecify.annotations.NullMarked;
