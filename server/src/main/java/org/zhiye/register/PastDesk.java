package org.zhiye.register;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uscc;
import org.zhiye.shared.Uuid7;

/** 这些记录是您的吗？ A person takes a record over, or says that it is somebody else's. */
@Component
public class PastDesk {
    private final PastRecords records;
    private final PastAnswers answers;
    private final TakingOver takingOver;
    private final Disputes disputes;
    private final RegisterSettings settings;
    private final ReferenceData reference;
    private final Deeds deeds;
    private final Day day;

    PastDesk(
            PastRecords records,
            PastAnswers answers,
            TakingOver takingOver,
            Disputes disputes,
            RegisterSettings settings,
            ReferenceData reference,
            Deeds deeds,
            Day day) {
        this.records = records;
        this.answers = answers;
        this.takingOver = takingOver;
        this.disputes = disputes;
        this.settings = settings;
        this.reference = reference;
        this.deeds = deeds;
        this.day = day;
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

    /**
     * Who looks into a dispute.
     *
     * @param code a province's, or the ministry's
     */
    public record Office(String code, List<AccountId> supervisors) {
        public Office {
            supervisors = List.copyOf(supervisors);
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
        var it = open(asker, past).record();
        if (!records.hold(past)) {
            throw new Refused(RegisterReason.PAST_REPLACED);
        }
        var employer = employer(it, directory);
        var registration = takingOver.enter(
                me, it, Optional.ofNullable(employer).map(Employer::id), employer == null ? "" : employer.province());
        answers.add(me, past, PastRecords.Answer.MINE);
        deeds.happened(new PastDeed.TakenOver(
                me, it.number(), Map.of("past", past.toString(), "registration", registration.toString())));
        return answer;
    }

    /**
     * The record is somebody else's: it stays as it is, and an office looks into it.
     *
     * @param statement what the person says of it; may be empty
     * @return where to lead
     */
    @Transactional
    public String notMine(Asker asker, DeedKey key, UUID past, Office office, String statement, String answer) {
        var me = asker.person();
        var form = past + statement;
        var done = deeds.begin(new AccountId(me.value()), key, "register.past_not_mine", form, me.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        var it = open(asker, past);
        if (it.rejected()) {
            throw new Refused(RegisterReason.PAST_REJECTED);
        }
        answers.add(me, past, PastRecords.Answer.NOT_MINE);
        var dispute = new Dispute(
                new DisputeId(Uuid7.next()),
                past,
                me,
                office.code(),
                statement,
                day.now().truncatedTo(ChronoUnit.MICROS),
                reference.workingDays().due(day.today(), settings.disputeDays()),
                List.of());
        disputes.add(dispute);
        deeds.happened(new PastDeed.Disputed(me, it.record().number(), dispute.id(), office.supervisors()));
        return answer;
    }

    private PastRecords.Found open(Asker asker, UUID past) {
        var found = records.of(asker.person(), asker.documents(), asker.name()).stream()
                .filter(it -> it.record().id().equals(past))
                .findFirst()
                .orElseThrow(NotThere::new);
        if (found.answer() != null) {
            throw new Refused(RegisterReason.PAST_ANSWERED);
        }
        return found;
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
