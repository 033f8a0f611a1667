package org.zhiye.review.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Turn;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.RouteStep;

/** Lines that the ministry wants to grant and that stand on no list yet: for public notice, or straight for the announcement. */
@Component
class Pending {
    /** A list takes so many cases at most; what is over comes onto the next one. */
    static final int MOST = 5000;

    private static final String FOR_NOTICE = """
            f.open and f.stage = 'LINES'
            and f.id in (select l.filing from filing_line l where l.stage = 'PUBLIC_NOTICE' and l.turn = 'MINISTRY')
            and not exists (select from batch_line b where b.filing = f.id and b.state = 'LISTED')""";

    private static final String STRAIGHT = """
            f.open and f.stage = 'LINES'
            and f.id in (select l.filing from filing_line l where l.stage = 'ANNOUNCEMENT'
                            and not exists (select from batch_line b where b.line = l.id
                                               and b.state in ('LISTED', 'NOTICED', 'STUCK')))""";

    private static final Comparator<BatchLine> ORDER = Comparator.comparing(BatchLine::province)
            .thenComparing(BatchLine::employer)
            .thenComparing(BatchLine::name)
            .thenComparing(line -> line.filing().value())
            .thenComparing(BatchLine::specialty);

    private final Filings filings;

    Pending(Filings filings) {
        this.filings = filings;
    }

    /**
     * What can go onto one list together.
     *
     * @param straight announced at once, without a notice
     */
    record Kind(HolderType holder, Business business, boolean straight) {
        private String waiting() {
            return straight ? STRAIGHT : FOR_NOTICE;
        }

        private boolean takes(Filing it) {
            return it.holder().equals(holder) && it.business() == business;
        }

        private boolean takes(FilingLine line) {
            return straight
                    ? line.stage() == LineStage.ANNOUNCEMENT
                    : line.stage() == LineStage.PUBLIC_NOTICE && line.turn() == Turn.MINISTRY;
        }
    }

    /**
     * Lines for one list.
     *
     * @param days working days of the notice: the longest that one of their routes asks for
     */
    record Lines(Kind kind, List<BatchLine> lines, int days) {}

    /** How many cases wait, up to a limit. */
    int count(LocalDate today, int limit) {
        return filings.load(today, limit, "(" + FOR_NOTICE + ") or (" + STRAIGHT + ")")
                .cases();
    }

    /** The cases that wait, those that were filed first coming first; grouped by what goes onto one list (1 statement). */
    List<Lines> all() {
        var cases = filings.where(
                "((" + FOR_NOTICE + ") or (" + STRAIGHT + ")) order by f.submitted_at, f.id limit " + MOST);
        return Stream.of(false, true)
                .flatMap(straight -> cases.stream()
                        .map(it -> new Kind(it.holder(), it.business(), straight))
                        .distinct())
                .map(kind -> of(kind, cases))
                .filter(lines -> !lines.lines().isEmpty())
                .toList();
    }

    Lines of(Kind kind) {
        return of(
                kind,
                filings.where(
                        kind.waiting() + " and f.holder = ? and f.business = ? order by f.submitted_at, f.id limit "
                                + MOST,
                        kind.holder().name(),
                        kind.business().name()));
    }

    private static Lines of(Kind kind, List<Filing> cases) {
        var lines = new ArrayList<BatchLine>();
        int days = 0;
        for (Filing it : cases) {
            if (kind.takes(it)) {
                it.lines().stream().filter(kind::takes).forEach(line -> lines.add(line(it, line)));
                days = kind.straight() || !it.has(RouteStep.PUBLIC_NOTICE)
                        ? days
                        : Math.max(days, it.route().days(RouteStep.PUBLIC_NOTICE));
            }
        }
        lines.sort(ORDER);
        return new Lines(kind, placed(lines), days);
    }

    /** Gives each person a place. */
    private static List<BatchLine> placed(List<BatchLine> lines) {
        var placed = new ArrayList<BatchLine>(lines.size());
        int n = 0;
        for (BatchLine line : lines) {
            boolean same = !placed.isEmpty() && placed.getLast().filing().equals(line.filing());
            n = same ? n : n + 1;
            placed.add(line.at(n));
        }
        return placed;
    }

    private static BatchLine line(Filing it, FilingLine line) {
        return new BatchLine(
                0,
                it.id(),
                line.id(),
                it.applicant(),
                Objects.requireNonNullElse(it.enterpriseName(), ""),
                it.province(),
                line.specialty(),
                BatchLine.State.LISTED,
                null);
    }
}
