package org.zhiye.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Grant;
import org.zhiye.review.publication.BatchId;
import org.zhiye.review.publication.PublicationDesk;
import org.zhiye.review.publication.Runner;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Role;

/** The people who decide, and cases brought as far as a test needs them. */
@TestComponent
public class Bench {
    private static final ThreadLocal<Consumer<ReviewDeed>> BREAKER = new ThreadLocal<>();

    private final Logins logins;
    private final Cases cases;
    private final Filings filings;
    private final JdbcClient jdbc;
    private final EmployerDesk employers;
    private final AcceptanceDesk acceptances;
    private final OpinionDesk opinions;
    private final PublicationDesk publications;
    private final Runner runner;

    Bench(
            Logins logins,
            Cases cases,
            Filings filings,
            JdbcClient jdbc,
            EmployerDesk employers,
            AcceptanceDesk acceptances,
            OpinionDesk opinions,
            PublicationDesk publications,
            Runner runner) {
        this.logins = logins;
        this.cases = cases;
        this.filings = filings;
        this.jdbc = jdbc;
        this.employers = employers;
        this.acceptances = acceptances;
        this.opinions = opinions;
        this.publications = publications;
        this.runner = runner;
    }

    /** Runs inside each deed of a case on this thread, last of all; to break it. */
    public void during(Consumer<ReviewDeed> breaker, Runnable work) {
        BREAKER.set(breaker);
        try {
            work.run();
        } finally {
            BREAKER.remove();
        }
    }

    @Order(2000)
    @EventListener
    void broken(ReviewDeed deed) {
        var breaker = BREAKER.get();
        if (breaker != null) {
            breaker.accept(deed);
        }
    }

    /** Somebody of an authority. */
    public Caller officer(Role role, String place) {
        return caller(logins.officer(role, place), List.of(new Grant(role, place)));
    }

    /** Somebody who acts for the case's enterprise. */
    public Caller agent(Cases.Case it) {
        return caller(
                cases.agent(it.company()),
                List.of(new Grant(Role.ENTERPRISE_AGENT, it.company().id().toString())));
    }

    public Caller caller(AccountId account, List<Grant> grants) {
        var human = jdbc.sql("select human from account where id = ?")
                .param(account.value())
                .query(UUID.class)
                .single();
        var kind = grants.getFirst().role().isStaff() ? Caller.Kind.STAFF : Caller.Kind.ENTERPRISE;
        return new Caller(account, kind, "周敏", human, grants, "127.0.0.1", "test");
    }

    public Filing now(Cases.Case it) {
        return now(it.id());
    }

    public Filing now(FilingId id) {
        return filings.find(id).orElseThrow();
    }

    public Cases.Case confirmed(String... specialties) {
        return confirmed(cases.submitted(specialties));
    }

    public Cases.Case confirmed(Cases.Case it) {
        var agent = agent(it);
        agent.act(() -> employers.confirm(agent, it.id(), DeedKey.fresh()));
        return it;
    }

    public Cases.Case accepted(Cases.Case it) {
        var officer = officer(Role.PROVINCE_ACCEPTOR, it.company().province());
        officer.act(() -> acceptances.accept(officer, it.id(), DeedKey.fresh()));
        return it;
    }

    public Cases.Case opined(Cases.Case it) {
        var officer = officer(Role.PROVINCE_REVIEWER, it.company().province());
        officer.act(() -> opinions.opine(officer, it.id(), allAgreed(it), DeedKey.fresh()));
        return it;
    }

    public Cases.Case withMinistry(Cases.Case it) {
        var officer = officer(Role.MINISTRY_ACCEPTOR, "*");
        officer.act(() -> acceptances.accept(officer, it.id(), DeedKey.fresh()));
        return it;
    }

    public Cases.Case agreed(Cases.Case it) {
        var officer = officer(Role.MINISTRY_REVIEWER, "*");
        officer.act(() -> opinions.decide(officer, it.id(), allAgreed(it), DeedKey.fresh()));
        return it;
    }

    /** A case whose lines wait for public notice. */
    public Cases.Case granted(String... specialties) {
        return agreed(withMinistry(opined(accepted(confirmed(specialties)))));
    }

    public List<OpinionDesk.OnLine> allAgreed(Cases.Case it) {
        return now(it).lines().stream()
                .map(FilingLine::specialty)
                .map(OpinionDesk.OnLine::agree)
                .toList();
    }

    /** Publishes all that waits; other tests' cases too. */
    public BatchId noticed(Caller publisher) {
        return publisher.act(() -> {
            var it = now(firstWaiting());
            var id = publications.notice(publisher, it.holder(), it.business(), DeedKey.fresh());
            runner.run(id);
            return id;
        });
    }

    private FilingId firstWaiting() {
        return new FilingId(
                jdbc.sql("select filing from filing_line where stage = 'PUBLIC_NOTICE' and turn = 'MINISTRY' limit 1")
                        .query(UUID.class)
                        .single());
    }

    public void announced(Caller publisher, BatchId batch) {
        publisher.act(() -> {
            publications.announce(publisher, batch, DeedKey.fresh());
            runner.run(batch);
            return batch;
        });
    }

    /** What the person's chain says was done, oldest first. */
    public List<String> trail(Cases.Case it) {
        return new ArrayList<>(jdbc.sql("select deed from trail where subject = ? order by n")
                .param(it.person().id().value())
                .query(String.class)
                .list());
    }

    /** The messages in the person's inbox, oldest first. */
    public List<String> told(AccountId account) {
        return jdbc.sql("select key from inbox where account = ? order by id")
                .param(account.value())
                .query(String.class)
                .list();
    }

    public static Map<String, String> answer(String answer) {
        return Map.of("answer", answer);
    }
}
