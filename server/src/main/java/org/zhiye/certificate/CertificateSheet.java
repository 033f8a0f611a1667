package org.zhiye.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.paper.Picture;
import org.zhiye.paper.Seal;
import org.zhiye.paper.Undrawable;
import org.zhiye.shared.CertificateNumber;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Sex;

/**
 * Everything that stands on an electronic certificate. Names appear exactly as registered.
 *
 * @param title the kind of certificate
 * @param number 证书编号
 * @param window while this copy may be used
 * @param holder whose it is
 * @param employer 聘用企业
 * @param specialties 1 to 10, each with its validity
 * @param photo a JPEG, 25 × 35 mm
 * @param signature the holder's handwriting, if there is a picture of it
 * @param issuer who issues it, and with which seal
 * @param issued 签发日期
 * @param verification where a stranger verifies it
 * @param specimen whether it is a demonstration's: marked on its face, and not in the state's name
 */
public record CertificateSheet(
        Title title,
        CertificateNumber number,
        Window window,
        Holder holder,
        String employer,
        List<Specialty> specialties,
        Picture photo,
        @Nullable Picture signature,
        Issuer issuer,
        LocalDate issued,
        Verification verification,
        boolean specimen) {
    /** As many lines as there are specialties of a class-1 constructor. */
    public static final int MOST_SPECIALTIES = 10;

    /** The certificate's name, e.g. 一级建造师注册证书, and its translation. */
    public record Title(String chinese, String english) {}

    /**
     * The days on which this copy is good, both included, and what for.
     *
     * @param purpose 用途, if the holder named one
     * @param receiver 接收方, if the holder named one
     */
    public record Window(
            LocalDate from,
            LocalDate to,
            @Nullable String purpose,
            @Nullable String receiver) {
        public Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the window ends before it begins");
            }
        }
    }

    /** The person. */
    public record Holder(String name, Sex sex, LocalDate birthDate, RegistrationNumber registrationNumber) {}

    /** A registered specialty and its validity, both days included. */
    public record Specialty(String name, LocalDate from, LocalDate to) {}

    /** The issuing authority as configured. */
    public record Issuer(String name, Seal seal) {}

    /**
     * How the sheet is verified.
     *
     * @param url behind the QR code
     * @param code typed instead of it
     */
    public record Verification(String url, CheckCode code) {}

    /**
     * Checks that all of it can be drawn.
     *
     * @throws Undrawable if a character can't be drawn
     * @throws IllegalArgumentException if there is no specialty or more than ten, or the photo is no JPEG
     */
    public CertificateSheet {
        specialties = List.copyOf(specialties);
        if (specialties.isEmpty() || specialties.size() > MOST_SPECIALTIES) {
            throw new IllegalArgumentException("a certificate has 1 to 10 specialties");
        }
        if (!photo.isJpeg()) {
            throw new IllegalArgumentException("the photo must be a JPEG");
        }
        Undrawable.check(texts(title, window, holder, employer, specialties, issuer));
    }

    private static List<String> texts(
            Title title, Window window, Holder holder, String employer, List<Specialty> specialties, Issuer issuer) {
        var texts = new ArrayList<>(List.of(title.chinese(), title.english(), holder.name(), employer, issuer.name()));
        specialties.forEach(s -> texts.add(s.name()));
        if (window.purpose() != null) {
            texts.add(window.purpose());
        }
        if (window.receiver() != null) {
            texts.add(window.receiver());
        }
        return texts;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "certificate " + number;
    }
}
