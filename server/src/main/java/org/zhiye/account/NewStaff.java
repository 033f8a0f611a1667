package org.zhiye.account;

import java.util.List;
import org.zhiye.ground.Grant;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.MobileNumber;

/**
 * An officer of an authority.
 *
 * @param document who it is; the same person behind several accounts is known by it
 */
public record NewStaff(
        String username,
        String name,
        IdDocument document,
        MobileNumber mobile,
        PasswordHash password,
        List<Grant> grants) {}
