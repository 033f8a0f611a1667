package org.zhiye.demo.content;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.ground.DeedKey;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.act.ActDesk;
import org.zhiye.review.act.ActKind;
import org.zhiye.review.report.ReportDesk;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;

/** What happens to registrations without their holder: an employer's report, and an act that waits for a second supervisor. */
@Component
class Oversight {
    private static final int REPORTED_AGO = 3;
    private static final int PROPOSED_AGO = 1;
    private static final int MINUTES = 150;
    // the employment contract has ended; a criminal penalty was imposed
    private static final String CONTRACT_ENDED = "K6";
    private static final String PENALTY = "C04";

    private final Accounts accounts;
    private final Registers registers;
    private final ReportDesk reports;
    private final ActDesk acts;
    private final Callers callers;
    private final Steps steps;

    Oversight(Accounts accounts, Registers registers, ReportDesk reports, ActDesk acts, Callers callers, Steps steps) {
        this.accounts = accounts;
        this.registers = registers;
        this.reports = reports;
        this.acts = acts;
        this.callers = callers;
        this.steps = steps;
    }

    void play(World all) {
        for (Player it : all.cast().named()) {
            if (it.seed() == Cast.REPORTED) {
                steps.once(
                        "report-" + it.seed(), () -> report(it, all, all.past().ago(REPORTED_AGO)));
            } else if (it.seed() == Cast.ACCUSED) {
                steps.once("act-" + it.seed(), () -> propose(it, all.past().ago(PROPOSED_AGO)));
            }
        }
    }

    private void report(Player it, World all, LocalDate day) {
        var known = registration(it);
        var employer = java.util.Objects.requireNonNull(known.employer());
        callers.as(
                callers.agent(all.employers().agent(it)),
                Past.at(day, MINUTES),
                me -> reports.report(
                        me, known, employer, CONTRACT_ENDED, "双方于上月末协商一致解除劳动合同，已办理离职交接并停缴社会保险。", DeedKey.fresh()));
    }

    private void propose(Player it, LocalDate day) {
        var known = registration(it);
        callers.as(
                callers.officer(Role.PROVINCE_SUPERVISOR, Prefixes.of(it.province()) + "-supervisor", it.province()),
                Past.at(day, MINUTES),
                me -> acts.propose(
                        me,
                        new ActDesk.Proposal(
                                ActKind.CANCEL,
                                known.id(),
                                PENALTY,
                                "该人员因串通投标罪被判处刑罚，判决已经生效。",
                                "人民法院刑事判决书（判决已生效），公安机关协查函。",
                                null,
                                null),
                        DeedKey.fresh()));
    }

    private Registration registration(Player it) {
        PersonId person = accounts.byDocument(it.document()).orElseThrow();
        return registers.of(person).getFirst();
    }
}
