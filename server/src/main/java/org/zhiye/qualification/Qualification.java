package org.zhiye.qualification;

import java.time.LocalDate;
import java.util.UUID;
import org.zhiye.policy.HolderType;

/**
 * What the roster says somebody is qualified for.
 *
 * @param number the certificate's number (管理号), free text
 * @param specialty the specialty's code
 * @param issued when it was obtained; continuing education is due three years later
 * @param source who says so
 */
public record Qualification(
        UUID id, HolderType holder, String number, String specialty, LocalDate issued, String source) {}
