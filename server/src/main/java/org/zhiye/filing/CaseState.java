package org.zhiye.filing;

import java.util.Comparator;
import java.util.Locale;
import org.zhiye.filing.progress.OutcomeWords;
import org.zhiye.policy.Business;

/** Where a case is, in one phrase: its message key. In LINES the phrase is that of the line which is furthest behind. */
public final class CaseState {
    private CaseState() {}

    public static String key(Filing it) {
        if (it.outcome() != null) {
            return OutcomeWords.key(it.business(), it.outcome());
        }
        if (it.stage() == Stage.WITH_ENTERPRISE && it.business() == Business.CANCEL) {
            return "filing.stage.with_enterprise.cancel";
        }
        return it.stage() == Stage.LINES ? "filing.lines." + behind(it) : "filing.stage." + lower(it.stage());
    }

    private static String behind(Filing it) {
        return it.lines().stream()
                .filter(line -> !line.ended())
                .min(Comparator.comparing(FilingLine::stage))
                .map(line -> line.stage() == LineStage.PUBLIC_NOTICE && line.turn() == Turn.NOBODY
                        ? "in_notice"
                        : lower(line.stage()))
                .orElse(lower(LineStage.ANNOUNCEMENT));
    }

    private static String lower(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
