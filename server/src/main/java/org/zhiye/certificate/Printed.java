package org.zhiye.certificate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Sex;

/**
 * What stands on one copy.
 *
 * @param face what the register and the account say
 * @param terms what the holder asked for
 * @param number 证书编号
 * @param code 核验码
 * @param token of the QR's address
 */
record Printed(Face face, Terms terms, String number, String code, String token) {
    /**
     * The holder and the registration.
     *
     * @param lines the specialties that run
     * @param issued 签发日期: the day from which all of it holds
     * @param photo digest of the photo, in hex
     * @param signature digest of the signature, in hex
     */
    record Face(
            String title,
            String name,
            Sex sex,
            LocalDate birthDate,
            String registrationNumber,
            String employer,
            List<Line> lines,
            LocalDate issued,
            String photo,
            String signature) {}

    /** A specialty's code and its validity, both days included. */
    record Line(String specialty, LocalDate from, LocalDate to) {}

    /**
     * While and for what the copy may be used.
     *
     * @param from the day on which it is taken
     */
    record Terms(
            LocalDate from,
            LocalDate to,
            @Nullable String purpose,
            @Nullable String receiver) {}

    /** Names nobody. */
    @Override
    public String toString() {
        return "Printed[" + number + "]";
    }
}
