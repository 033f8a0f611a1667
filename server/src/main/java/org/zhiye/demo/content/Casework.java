package org.zhiye.demo.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.filing.Drafts;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingDesk;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.person.People;
import org.zhiye.review.AcceptanceDesk;
import org.zhiye.review.EmployerDesk;
import org.zhiye.review.EmployerLetters;
import org.zhiye.review.OpinionDesk;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;

/** Moves the cases of the demonstration: each move is the deed of whoever it is up to, at their desk, on its day. */
@Component
class Casework {
    /** 建设工程企业 whose registration is elsewhere. */
    private static final String NOT_COMPETENT = "N02";

    private static final String TWO_EMPLOYERS = "R02";

    private final Accounts accounts;
    private final People people;
    private final Drafts drafts;
    private final FilingDesk filingDesk;
    private final Filings filings;
    private final EmployerDesk employers;
    private final EmployerLetters letters;
    private final AcceptanceDesk acceptances;
    private final OpinionDesk opinions;
    private final Callers callers;
    private final Typing typing;
    private final Phone phone;

    Casework(
            Accounts accounts,
            People people,
            Drafts drafts,
            FilingDesk filingDesk,
            Filings filings,
            EmployerDesk employers,
            EmployerLetters letters,
            AcceptanceDesk acceptances,
            OpinionDesk opinions,
            Callers callers,
            Typing typing,
            Phone phone) {
        this.accounts = accounts;
        this.people = people;
        this.drafts = drafts;
        this.filingDesk = filingDesk;
        this.filings = filings;
        this.employers = employers;
        this.letters = letters;
        this.acceptances = acceptances;
        this.opinions = opinions;
        this.callers = callers;
        this.typing = typing;
        this.phone = phone;
    }

    /** Begins a filing and leaves it half filled in. */
    void begin(Player it, Firm employer, Instant moment) {
        var person = person(it);
        callers.as(self(it, person), moment, me -> typing.half(person, employer, drafts));
    }

    /**
     * Fills a filing in, has a code sent, reads it, submits. Three transactions; the last is the given one's.
     *
     * @param once does the submission itself
     */
    void submit(Player it, Firm employer, Instant moment, java.util.function.Consumer<Runnable> once) {
        var person = person(it);
        var self = self(it, person);
        callers.as(self, moment, me -> {
            var draft = typing.whole(it, person, employer, drafts);
            var code = phone.code(it.mobile(), () -> filingDesk.sendCode(person, draft, Typing.LANGUAGE));
            once.accept(() -> {
                var done = filingDesk.submit(person, draft, DeedKey.fresh(), code, true, Typing.LANGUAGE);
                if (done.filing() == null) {
                    throw new IllegalStateException("the code of " + it.seed() + " did not fit: " + done.code());
                }
            });
            return true;
        });
    }

    /** Any other move than the submission; in the caller's transaction. */
    void move(Player it, Move move, Employers work, Instant moment) {
        var person = person(it);
        var filing = newest(person);
        var id = filing.id();
        callers.as(who(it, move, person, work), moment, me -> switch (move) {
            case SUBMIT -> throw new IllegalArgumentException("it is submitted with a code");
            case LETTER -> letters.make(person, id, DeedKey.fresh());
            case WITHDRAW -> filingDesk.withdraw(person, id, DeedKey.fresh());
            case CONFIRM -> employers.confirm(me, id, DeedKey.fresh());
            case DECLINE -> employers.decline(me, id, "劳动合同尚未签订，请待签订后重新申报。", DeedKey.fresh());
            case ACCEPT, MINISTRY_ACCEPT -> acceptances.accept(me, id, DeedKey.fresh());
            case SEND_BACK -> acceptances.sendBack(me, id, corrections(), DeedKey.fresh());
            case NOT_ACCEPT ->
                acceptances.notAccept(
                        me, id, NOT_COMPETENT, "聘用企业已于申报前将工商登记迁往外省，该企业人员的注册申请由迁入地住房和城乡建设主管部门受理。", DeedKey.fresh());
            case OPINE -> opinions.opine(me, id, agreed(filing), DeedKey.fresh());
            case DECIDE -> opinions.decide(me, id, agreed(filing), DeedKey.fresh());
            case REFUSE -> opinions.decide(me, id, refused(filing), DeedKey.fresh());
        });
    }

    private Caller who(Player it, Move move, PersonId person, Employers work) {
        return switch (move) {
            case SUBMIT, LETTER, WITHDRAW -> self(it, person);
            case CONFIRM, DECLINE -> callers.agent(work.agent(it));
            case ACCEPT, SEND_BACK, NOT_ACCEPT -> province(it, Role.PROVINCE_ACCEPTOR, "-acceptor");
            case OPINE -> province(it, Role.PROVINCE_REVIEWER, "-reviewer");
            case MINISTRY_ACCEPT -> callers.officer(Role.MINISTRY_ACCEPTOR, "mohurd-acceptor", "*");
            case DECIDE, REFUSE -> callers.officer(Role.MINISTRY_REVIEWER, "mohurd-reviewer", "*");
        };
    }

    private Caller province(Player it, Role role, String suffix) {
        return callers.officer(role, Prefixes.of(it.province()) + suffix, it.province());
    }

    private Caller self(Player it, PersonId person) {
        return Callers.practitioner(it, people.facts(person));
    }

    private PersonId person(Player it) {
        return accounts.byDocument(it.document()).orElseThrow();
    }

    private Filing newest(PersonId person) {
        return filings.of(person).getFirst();
    }

    /** Whose case it is. */
    FilingId caseOf(Player it) {
        return newest(person(it)).id();
    }

    private static Map<String, String> corrections() {
        return Map.of(
                "CONTRACT", "劳动合同开始日期与社会保险缴费起始月份相差一年，请核对后更正。",
                "PROFILE", "毕业院校请按毕业证书填写全称。");
    }

    private static List<OpinionDesk.OnLine> agreed(Filing it) {
        return it.lines().stream()
                .map(FilingLine::specialty)
                .map(OpinionDesk.OnLine::agree)
                .toList();
    }

    private static List<OpinionDesk.OnLine> refused(Filing it) {
        return it.lines().stream()
                .map(line -> OpinionDesk.OnLine.disagree(
                        line.specialty(), TWO_EMPLOYERS, "申请人同时以另一家单位的名义申请二级建造师注册，该申请尚未撤回，社会保险亦由该单位缴纳。"))
                .toList();
    }
}
