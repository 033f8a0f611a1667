package org.zhiye.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhiye.paper.Drawings;
import org.zhiye.paper.Picture;
import org.zhiye.paper.Seal;
import org.zhiye.shared.CertificateNumber;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Sex;

/** Certificates as they are issued, with what a test wants different. */
record Sheets(
        String name,
        String employer,
        int specialties,
        @Nullable String purpose,
        boolean specimen) {
    static final List<String> NAMES =
            List.of("建筑工程", "机电工程", "公路工程", "铁路工程", "民航机场工程", "港口与航道工程", "水利水电工程", "矿业工程", "市政公用工程", "通信与广电工程");
    static final String URL = "https://zhiye.example.org/c/Zk3vQ0c1Xw8uYbT7mP2dLg";

    private static final Picture PORTRAIT = Drawings.portrait();
    private static final Picture SIGNATURE = Drawings.signature();

    static Sheets usual() {
        return new Sheets("林晓峰", "上海华建二局建设工程有限公司", 2, "投标", true);
    }

    Sheets named(String other) {
        return new Sheets(other, employer, specialties, purpose, specimen);
    }

    Sheets employedBy(String other) {
        return new Sheets(name, other, specialties, purpose, specimen);
    }

    Sheets withSpecialties(int other) {
        return new Sheets(name, employer, other, purpose, specimen);
    }

    Sheets genuine() {
        return new Sheets(name, employer, specialties, purpose, false);
    }

    Sheets forPurpose(@Nullable String other) {
        return new Sheets(name, employer, specialties, other, specimen);
    }

    CertificateSheet sheet() {
        return new CertificateSheet(
                new CertificateSheet.Title("一级建造师注册证书", "REGISTRATION CERTIFICATE OF CONSTRUCTOR · FIRST CLASS"),
                CertificateNumber.of("00018342"),
                new CertificateSheet.Window(
                        LocalDate.of(2026, 11, 23), LocalDate.of(2027, 5, 21), purpose, "某市公共资源交易中心"),
                new CertificateSheet.Holder(
                        name, Sex.MALE, LocalDate.of(1988, 3, 21), RegistrationNumber.of("沪1312018202600139")),
                employer,
                IntStream.range(0, specialties)
                        .mapToObj(i -> new CertificateSheet.Specialty(
                                NAMES.get(i % NAMES.size()), LocalDate.of(2026, 11, 20), LocalDate.of(2029, 11, 19)))
                        .toList(),
                PORTRAIT,
                SIGNATURE,
                new CertificateSheet.Issuer("注册管理机关（演示）", new Seal("注册管理机关（演示用章）", null)),
                LocalDate.of(2026, 11, 20),
                new CertificateSheet.Verification(URL, CheckCode.of("K7QM4XRT9WPA")),
                specimen);
    }
}
