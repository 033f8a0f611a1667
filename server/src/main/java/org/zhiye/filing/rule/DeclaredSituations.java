package org.zhiye.filing.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Verdict;
import org.zhiye.filing.apply.Reasons;
import org.zhiye.ground.BusinessClock;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.Level;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Bar;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registers;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;

/** What the rules looked at when a case was submitted, made anew from its declaration and from what the register then held. */
@Component
class DeclaredSituations {
    private final Registers registers;
    private final ReferenceData reference;

    DeclaredSituations(Registers registers, ReferenceData reference) {
        this.registers = registers;
        this.reference = reference;
    }

    /** What the rules look at, under whichever policy; the register is read once. */
    Function<Policy, Situation> of(Filing it, Declaration declared) {
        var filed = it.submittedAt().atZone(BusinessClock.ZONE).toLocalDate();
        var qualified = new HashMap<String, LocalDate>();
        declared.specialties().stream()
                .filter(s -> s.source().equals("ROSTER"))
                .forEach(s -> qualified.put(s.code(), s.issued()));
        var book = registers.book(it.person());
        var registered = book.registrations().stream()
                .flatMap(now -> registers.asAt(now.id(), filed, it.submittedAt()).stream())
                .toList();
        return policy -> new Situation(
                filed,
                policy,
                it.holder(),
                it.business(),
                applicant(declared, book.bars(), filed),
                registered,
                false,
                qualified,
                papers(declared),
                wish(it, declared),
                code -> reference.specialties().entry(code),
                type -> PastEnd.of(reference.policies().with(policy), type, filed));
    }

    /** The person as declared: where profile and attachments were not asked for, they may be missing. */
    private static Situation.Applicant applicant(Declaration declared, List<Bar> bars, LocalDate filed) {
        var who = declared.who();
        var missing = AttachmentKind.needed(IdDocumentType.valueOf(who.documentType())).stream()
                .filter(kind -> !declared.documents().containsKey(kind.name()))
                .count();
        return new Situation.Applicant(
                who.birthDate(),
                level(who),
                !declared.profile().isEmpty(),
                (int) missing,
                null,
                bars.stream()
                        .filter(bar -> bar.runsOn(filed))
                        .map(Bar::until)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Set<PaperKind> papers(Declaration declared) {
        var papers = EnumSet.noneOf(PaperKind.class);
        for (PaperKind kind : PaperKind.values()) {
            if (declared.documents().containsKey(kind.name())) {
                papers.add(kind);
            }
        }
        return papers;
    }

    private Situation.Wish wish(Filing it, Declaration declared) {
        var own = declared.specialties().stream()
                .filter(s -> s.source().equals("OWN"))
                .map(Declaration.Specialty::issued)
                .findFirst()
                .orElse(null);
        var change = declared.wish().change();
        return new Situation.Wish(
                declared.employer() == null
                        ? null
                        : new Situation.Employer(
                                EnterpriseId.of(declared.employer().id()).toString(), !gone(declared), !gone(declared)),
                it.contract(),
                it.lines().stream()
                        .map(FilingLine::specialty)
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()),
                own,
                Reasons.employerGone(reference, it.business(), declared.wish().reason()),
                Reasons.needs(reference, it.business(), declared.wish().reason()),
                change == null
                        ? null
                        : new Filled.Change(
                                change.name(),
                                new IdDocument(
                                        IdDocumentType.valueOf(change.documentType()),
                                        change.documentCountry(),
                                        change.documentNumber())));
    }

    /** Declarations name the method; an identity service's word may have come with a face, which they don't tell. */
    private static @Nullable Level level(Declaration.Who who) {
        if (who.verifiedAt() == null) {
            return null;
        }
        return who.level().isEmpty() ? Level.ON_SITE : Level.valueOf(who.level());
    }

    /** Whether the directory then said that the employer was gone. */
    private static boolean gone(Declaration declared) {
        return declared.findings().stream()
                .anyMatch(found -> found.rule() == Rule.EMPLOYER_GONE && found.verdict() == Verdict.MET);
    }
}
