package org.zhiye.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uscc;

/** 这些记录是您的吗？ A person takes a record over, or says that it is somebody else's. */
@Component
public class PastDesk {
    private final PastRecords records;
    private final PastAnswers answers;
    private final TakingOver takingOver;
    private final Deeds deeds;

    PastDesk(PastRecords records, PastAnswers answers, TakingOver takingOver, Deeds deeds) {
        this.records = records;
        this.answers = answers;
        this.takingOver = takingOver;
        this.deeds = deeds;
    }

    /**
     * Who answers, and how the person is known; the identity is established.
     *
     * @param documents the present one and former ones
     */
    public record Asker(PersonId person, Collection<IdDocument> documents, String name) {
        public Asker {
            documents = List.copyOf(documents);
        }

        @Override
        public String toString() {
            return "Asker " + person;
        }
    }

    /** An employer as the directory has it. */
    public record Employer(EnterpriseId id, String province) {}

    /**
     * The record is the person's: it enters the register as facts that are known since its import.
     *
     * @param directory finds employers
     * @return where to lead
     */
    @Transactional
    public String mine(
            Asker asker, DeedKey key, UUID past, Function<Uscc, Optional<Employer>> directory, String answer) {
        var me = asker.person();
        var done = deeds.begin(new AccountId(me.value()), key, "register.past_mine", past, me.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        var it = open(asker, past);
        var employer = employer(it, directory);
        var registration = takingOver.enter(
                me, it, Optional.ofNullable(employer).map(Employer::id), employer == null ? "" : employer.province());
        answers.add(me, past, PastRecords.Answer.MINE);
        deeds.happened(new PastDeed.TakenOver(
                me, it.number(), Map.of("past", past.toString(), "registration", registration.toString())));
        return answer;
    }

    /**
     * The record is somebody else's: it stays as it is, and the supervisors are told.
     *
     * @return where to lead
     */
    @Transactional
    public String notMine(Asker asker, DeedKey key, UUID past, List<AccountId> supervisors, String answer) {
        var me = asker.person();
        var done = deeds.begin(new AccountId(me.value()), key, "register.past_not_mine", past, me.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        var it = open(asker, past);
        answers.add(me, past, PastRecords.Answer.NOT_MINE);
        deeds.happened(new PastDeed.Disputed(me, it.number(), supervisors));
        return answer;
    }

    private PastRecord open(Asker asker, UUID past) {
        var found = records.of(asker.person(), asker.documents(), asker.name()).stream()
                .filter(it -> it.record().id().equals(past))
                .findFirst()
                .orElseThrow(NotThere::new);
        if (found.answer() != null) {
            throw new Refused(RegisterReason.PAST_ANSWERED);
        }
        return found.record();
    }

    private static @Nullable Employer employer(PastRecord it, Function<Uscc, Optional<Employer>> directory) {
        var code = it.employerCode();
        return code == null
                ? null
                : directory
                        .apply(code)
                        .orElseThrow(() -> new Refused(RegisterReason.PAST_EMPLOYER_UNKNOWN, it.employer()));
    }
}
