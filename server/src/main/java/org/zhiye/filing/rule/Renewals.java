package org.zhiye.filing.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhiye.filing.Verdict;
import org.zhiye.policy.Periods;
import org.zhiye.register.Registration;

/** When a specialty can be renewed, and when that is in time (注册建造师管理规定 art. 12). */
public final class Renewals {
    private Renewals() {}

    /** What can be said before a specialty is chosen: the one that ends first. */
    static Optional<Finding> soonest(Situation it) {
        return it.running().stream()
                .min(Comparator.comparing(Registration.Line::to))
                .map(line -> window(it, "", line.to()));
    }

    public static List<Finding> specialty(Situation it, String code) {
        var line = it.running().stream()
                .filter(each -> each.specialty().equals(code))
                .max(Comparator.comparing(Registration.Line::to));
        if (line.isEmpty()) {
            return List.of(Finding.on(code, Rule.RENEWABLE, Verdict.NOT_MET));
        }
        var found = new ArrayList<Finding>();
        var end = line.get().to();
        found.add(window(it, code, end));
        if (!it.today().isBefore(opens(it, end))) {
            found.add(Finding.on(
                    code,
                    Rule.RENEWED_IN_TIME,
                    it.today().isAfter(inTime(it, end)) ? Verdict.CANT_TELL : Verdict.MET,
                    end.toString()));
        }
        return found;
    }

    private static Finding window(Situation it, String code, LocalDate end) {
        var opens = opens(it, end);
        return Finding.on(
                code,
                Rule.RENEWAL_OPEN,
                it.today().isBefore(opens) ? Verdict.NOT_MET : Verdict.MET,
                end.toString(),
                opens.toString());
    }

    private static LocalDate opens(Situation it, LocalDate end) {
        return Periods.renewalWindow(end, it.policy().limits().renewalOpensDays())
                .from();
    }

    /** The last day on which a renewal is filed in time: undecided at the end, it then counts as granted (行政许可法 art. 50). */
    static LocalDate inTime(Situation it, LocalDate end) {
        return end.minusDays(it.policy().limits().renewalInTimeDays());
    }
}
