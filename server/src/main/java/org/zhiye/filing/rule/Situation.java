package org.zhiye.filing.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Contract;
import org.zhiye.person.Level;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.BusinessRules.Evidence;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policy;
import org.zhiye.policy.Specialty;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registration;

/**
 * What the rules look at.
 *
 * @param registered the person's registrations, of every kind
 * @param otherOpen another open filing of the person
 * @param qualified specialty → date of the qualification, as the examination authority has it; empty: it has nothing of this person
 * @param papers the evidence that lies in the wallet
 * @param wish what the person files for; absent before anything is filled in
 */
public record Situation(
        LocalDate today,
        Policy policy,
        HolderType holder,
        Business business,
        Applicant applicant,
        List<Registration> registered,
        boolean otherOpen,
        Map<String, LocalDate> qualified,
        Set<PaperKind> papers,
        @Nullable Wish wish,
        Function<String, Specialty> specialty,
        Function<HolderType, PastEnd> pastEnd) {
    /**
     * The person, as far as rules are concerned.
     *
     * @param level how well the identity is established; absent: it isn't
     * @param missing attachments that are missing
     * @param guardedUntil until when nothing that matters is filed, after a reset; absent: no guard
     * @param barredUntil until when no application is possible; absent: no bar
     */
    public record Applicant(
            LocalDate birthDate,
            @Nullable Level level,
            boolean profileComplete,
            int missing,
            @Nullable Instant guardedUntil,
            @Nullable LocalDate barredUntil) {}

    /** The employer, as far as rules are concerned. */
    public record Employer(String id, boolean alive, boolean qualified) {}

    /**
     * What the person files for.
     *
     * @param own the date of a qualification that the person entered; absent: none
     * @param employerGone whether the reason says that there is no employer any more who could be asked
     * @param reasonNeeds what the reason has to be proved by; absent: nothing
     */
    public record Wish(
            @Nullable Employer employer,
            @Nullable Contract contract,
            Set<String> specialties,
            @Nullable LocalDate own,
            boolean employerGone,
            @Nullable Evidence reasonNeeds,
            Filled.@Nullable Change change) {}

    public BusinessRules rules() {
        return policy.rules(business);
    }

    public boolean rosterKnows() {
        return !qualified.isEmpty();
    }

    public boolean has(PaperKind kind) {
        return papers.contains(kind);
    }

    /** The registration of this holder type, whatever its state. */
    public Optional<Registration> registration() {
        return registered.stream().filter(it -> it.holder().equals(holder)).findFirst();
    }

    /** The same, if it is valid today. */
    public Optional<Registration> valid() {
        return registration().filter(it -> it.validOn(today, pastEnd.apply(holder)));
    }

    /** The specialties that are registered and run today. */
    public List<Registration.Line> running() {
        var past = pastEnd.apply(holder);
        return valid().map(it -> it.lines().stream()
                        .filter(line -> line.runsOn(today) || past.covers(line, today))
                        .toList())
                .orElse(List.of());
    }
}
