package org.zhiye.account.signup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.NewPassword;
import org.zhiye.account.PasswordRules;
import org.zhiye.account.particulars.WantedIdentity;
import org.zhiye.ground.Day;
import org.zhiye.policy.LegalText;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Names;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Sex;
import org.zhiye.web.Problems;
import org.zhiye.web.Typed;

/** Reads the fields of sign-up; what is wrong is said beside the field, in the order of the page. */
@Component
public class SignUpCheck {
    private static final int OLDEST = 120;

    private final ReferenceData data;
    private final Day day;

    SignUpCheck(ReferenceData data, Day day) {
        this.data = data;
        this.day = day;
    }

    /** Empty if something is wrong; then {@code problems} say what. */
    Optional<Applicant> read(SignUpForm form, Language language, Problems problems) {
        var identity = identity(form, problems);
        var mobile = mobile(form.mobile(), problems);
        problems.filled("code", form.code(), "otp.empty");
        passwords(form, problems);
        var consents = consents(form, language, problems);
        if (problems.any() || identity == null || mobile == null) {
            return Optional.empty();
        }
        return Optional.of(new Applicant(
                identity.document(),
                identity.name(),
                identity.birthDate(),
                identity.sex(),
                mobile,
                Typed.text(form.code()),
                Typed.text(form.password()),
                language,
                consents));
    }

    /** Name and document; birth date and sex are asked for where the document does not carry them. Absent if something is wrong. */
    @Nullable
    public WantedIdentity identity(SignUpForm form, Problems problems) {
        var document = document(form, problems);
        var name = problems.filled("name", form.name(), "signup.name_empty")
                ? problems.read("name", form.name(), "value.name-shape", Names::person)
                : null;
        var type = type(form);
        boolean asks = type != null
                && !type.carriesBirthDateAndSex(Normal.documentNumber(Typed.text(form.number())))
                && !type.alwaysCarriesBirthDateAndSex();
        var birth = asks ? birth(form.birth(), problems) : null;
        var sex = asks ? sex(form.sex(), problems) : null;
        if (document == null || name == null || (asks && (birth == null || sex == null))) {
            return null;
        }
        return new WantedIdentity(
                name,
                document,
                document.birthDate().orElseGet(() -> Objects.requireNonNull(birth)),
                document.sex().orElseGet(() -> Objects.requireNonNull(sex)));
    }

    @Nullable
    public MobileNumber mobile(@Nullable String typed, Problems problems) {
        return problems.filled("mobile", typed, "signup.mobile_empty")
                ? problems.read("mobile", typed, "value.mobile", MobileNumber::of)
                : null;
    }

    private @Nullable IdDocument document(SignUpForm form, Problems problems) {
        var type = type(form);
        if (type == null) {
            problems.add("type", "signup.type_empty");
        }
        if (!problems.filled("number", form.number(), "signup.number_empty") || type == null) {
            return null;
        }
        if (type.asksCountry() && Typed.text(form.country()).isBlank()) {
            problems.add("country", "value.country");
            return null;
        }
        var country = type.asksCountry() ? Typed.text(form.country()) : IdDocument.CHINA;
        return problems.read(
                "number", form.number(), "value.document-number", number -> new IdDocument(type, country, number));
    }

    private @Nullable IdDocumentType type(SignUpForm form) {
        var code = Typed.text(form.type());
        return data.idDocumentTypes().offers(code) ? IdDocumentType.valueOf(code) : null;
    }

    private @Nullable LocalDate birth(@Nullable String typed, Problems problems) {
        try {
            var date = LocalDate.parse(Normal.compact(Typed.text(typed)));
            var today = day.today();
            if (!date.isAfter(today) && date.isAfter(today.minusYears(OLDEST))) {
                return date;
            }
            problems.add("birth", "signup.birth_wrong");
        } catch (DateTimeException e) {
            problems.add("birth", "signup.birth_empty");
        }
        return null;
    }

    private static @Nullable Sex sex(@Nullable String typed, Problems problems) {
        for (Sex sex : Sex.values()) {
            if (sex.name().equals(typed)) {
                return sex;
            }
        }
        problems.add("sex", "signup.sex_empty");
        return null;
    }

    private static void passwords(SignUpForm form, Problems problems) {
        var own = PasswordRules.own(
                Normal.documentNumber(Typed.text(form.number())), Normal.documentNumber(Typed.text(form.mobile())));
        NewPassword.check(form.password(), form.repeat(), "password", "repeat", own, problems);
    }

    private Map<TextKind, LegalText> consents(SignUpForm form, Language language, Problems problems) {
        var consents = new EnumMap<TextKind, LegalText>(TextKind.class);
        consent(TextKind.PRIVACY, form.privacy(), "privacy", language, consents, problems);
        consent(TextKind.SENSITIVE, form.sensitive(), "sensitive", language, consents, problems);
        return consents;
    }

    private void consent(
            TextKind kind,
            @Nullable String version,
            String field,
            Language language,
            Map<TextKind, LegalText> consents,
            Problems problems) {
        var text = data.texts().current(kind, day.today(), language);
        if (version == null || version.isBlank()) {
            problems.add(field, "signup." + field + "_empty");
        } else if (!version.equals(text.version())) {
            problems.add(field, "signup.text_changed");
        } else {
            consents.put(kind, text);
        }
    }
}
