package org.zhiye.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policy;
import org.zhiye.policy.Specialty;
import org.zhiye.register.Registration;

/**
 * What the rules look at.
 *
 * @param registered the person's registrations, of every kind
 * @param otherOpen another open filing of the person
 * @param qualified specialty → date of the qualification, as the examination authority has it; empty: it has nothing of this person
 * @param wish what the person files for; absent before anything is filled in
 */
record Situation(
        LocalDate today,
        Policy policy,
        HolderType holder,
        Business business,
        Applicant applicant,
        List<Registration> registered,
        boolean otherOpen,
        Map<String, LocalDate> qualified,
        @Nullable Wish wish,
        java.util.function.Function<String, Specialty> specialty) {

    /**
     * The person, as far as rules are concerned.
     *
     * @param missing attachments that are missing
     */
    record Applicant(LocalDate birthDate, boolean verified, boolean profileComplete, int missing) {}

    /** The employer, as far as rules are concerned. */
    record Employer(boolean alive, boolean qualified) {}

    /**
     * What the person files for.
     *
     * @param own the date of a qualification that the person entered; absent: none
     * @param educationProof whether proof of continuing education is attached
     */
    record Wish(
            @Nullable Employer employer,
            @Nullable Contract contract,
            Set<String> specialties,
            @Nullable LocalDate own,
            boolean educationProof) {}

    boolean rosterKnows() {
        return !qualified.isEmpty();
    }
}
