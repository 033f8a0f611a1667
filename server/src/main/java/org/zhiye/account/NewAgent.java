package org.zhiye.account;

import java.util.List;
import org.zhiye.ground.Grant;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.MobileNumber;

/** Somebody who acts for an enterprise. */
public record NewAgent(
        String username,
        String name,
        IdDocument document,
        MobileNumber mobile,
        PasswordHash password,
        EnterpriseId enterprise,
        List<Grant> grants) {}
