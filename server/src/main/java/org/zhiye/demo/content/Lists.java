package org.zhiye.demo.content;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.enterprise.EnterpriseList;
import org.zhiye.intake.Intakes;
import org.zhiye.intake.ListKind;
import org.zhiye.qualification.QualificationList;
import org.zhiye.register.PastList;

/** Takes the enterprises and the roster as lists of other authorities are taken. */
@Component
class Lists {
    private final Intakes intakes;
    private final EnterpriseList enterprises;
    private final QualificationList qualifications;
    private final PastList pasts;

    Lists(Intakes intakes, EnterpriseList enterprises, QualificationList qualifications, PastList pasts) {
        this.pasts = pasts;
        this.intakes = intakes;
        this.enterprises = enterprises;
        this.qualifications = qualifications;
    }

    void enterprises(List<Firm> firms) {
        take(enterprises, Firms.csv(firms));
    }

    void roster(List<Player> players) {
        take(qualifications, Roster.csv(players));
    }

    /** Of an existing register. */
    void past(byte[] csv) {
        take(pasts, csv);
    }

    private void take(ListKind kind, byte[] csv) {
        var report = intakes.take(kind, () -> new ByteArrayInputStream(csv));
        if (report.wrong() > 0) {
            throw new IllegalStateException(kind.name() + " of the demonstration: " + report.errors());
        }
    }
}
