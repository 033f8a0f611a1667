package org.zhiye.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.boot.test.context.TestComponent;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.LineStage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.review.publication.BatchId;
import org.zhiye.review.publication.PublicationDesk;
import org.zhiye.review.publication.Runner;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Role;

/** Takes cases from desk to desk by whoever sits there, without their pages; everybody agrees. */
@TestComponent
public class Walker {
    private final Bench bench;
    private final EmployerDesk employers;
    private final AcceptanceDesk acceptances;
    private final OpinionDesk opinions;
    private final JointDesk joint;
    private final PublicationDesk publications;
    private final Runner runner;
    private final Map<String, Caller> officers = new HashMap<>();

    Walker(
            Bench bench,
            EmployerDesk employers,
            AcceptanceDesk acceptances,
            OpinionDesk opinions,
            JointDesk joint,
            PublicationDesk publications,
            Runner runner) {
        this.bench = bench;
        this.employers = employers;
        this.acceptances = acceptances;
        this.opinions = opinions;
        this.joint = joint;
        this.publications = publications;
        this.runner = runner;
    }

    /** The one officer of a role and place whom all tests share. */
    public synchronized Caller officer(Role role, String place) {
        return officers.computeIfAbsent(role + place, it -> bench.officer(role, place));
    }

    /** Takes the case on until it is so. */
    public Filing until(Cases.Case it, Predicate<Filing> there) {
        for (int steps = 0; steps < 20; steps++) {
            var now = bench.now(it);
            if (there.test(now)) {
                return now;
            }
            step(it, now);
        }
        throw new AssertionError("never comes there: " + bench.now(it));
    }

    /** All the way. */
    public Filing through(Cases.Case it) {
        return until(it, now -> !now.open());
    }

    private void step(Cases.Case it, Filing now) {
        switch (now.stage()) {
            case WITH_ENTERPRISE -> bench.confirmed(it);
            case PROVINCE_ACCEPTANCE -> accept(now, officer(Role.PROVINCE_ACCEPTOR, now.province()));
            case PROVINCE_REVIEW -> {
                var me = officer(Role.PROVINCE_REVIEWER, now.province());
                me.act(() -> opinions.opine(me, now.id(), agreed(now.lines()), DeedKey.fresh()));
            }
            case MINISTRY_ACCEPTANCE -> accept(now, officer(Role.MINISTRY_ACCEPTOR, "*"));
            case LINES -> line(now);
            case CORRECTION, CLOSED -> throw new AssertionError("nobody's step: " + now.stage());
        }
    }

    private void accept(Filing it, Caller me) {
        me.act(() -> acceptances.accept(me, it.id(), DeedKey.fresh()));
    }

    private void line(Filing it) {
        var stages = it.lines().stream().map(FilingLine::stage).toList();
        if (stages.contains(LineStage.JOINT_REVIEW)) {
            var me = officer(Role.JOINT_REVIEWER, "*");
            me.act(() -> joint.join(me, it.id(), agreed(at(it, LineStage.JOINT_REVIEW)), DeedKey.fresh()));
        } else if (stages.contains(LineStage.MINISTRY_OPINION)) {
            decide(it.id());
        } else {
            publish(it);
        }
    }

    /** The ministry agrees to all that waits for it. */
    public void decide(FilingId id) {
        var it = bench.now(id);
        var me = officer(Role.MINISTRY_REVIEWER, "*");
        me.act(() -> opinions.decide(me, id, agreed(at(it, LineStage.MINISTRY_OPINION)), DeedKey.fresh()));
    }

    /** Puts what waits of this kind onto a list, and announces it after its notice. */
    public BatchId publish(Filing it) {
        var me = officer(Role.PUBLISHER, "*");
        boolean noticed = it.lines().stream().anyMatch(line -> line.stage() == LineStage.PUBLIC_NOTICE);
        return me.act(() -> {
            if (!noticed) {
                var id = publications.announceAtOnce(me, it.holder(), it.business(), DeedKey.fresh());
                runner.run(id);
                return id;
            }
            var id = publications.notice(me, it.holder(), it.business(), DeedKey.fresh());
            runner.run(id);
            var due = java.util.Objects.requireNonNull(bench.now(it.id()).due());
            org.zhiye.TestDay.on(due.plusDays(1), () -> bench.announced(me, id));
            return id;
        });
    }

    private static List<FilingLine> at(Filing it, LineStage stage) {
        return it.lines().stream().filter(line -> line.stage() == stage).toList();
    }

    private static List<OpinionDesk.OnLine> agreed(List<FilingLine> lines) {
        return lines.stream()
                .filter(line -> !line.ended())
                .map(FilingLine::specialty)
                .map(OpinionDesk.OnLine::agree)
                .toList();
    }
}
