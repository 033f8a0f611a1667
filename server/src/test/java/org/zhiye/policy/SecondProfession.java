package org.zhiye.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhiye.policy.edition.PolicyDraft;
import org.zhiye.policy.edition.Proposal;

/** 监理工程师 as editions: a profession, a holder type, two specialties, and a policy that opens five businesses. */
public final class SecondProfession {
    public static final HolderType HOLDER = new HolderType("SUPERVISION_ENGINEER");
    public static final LocalDate FROM = LocalDate.of(2026, 11, 24);

    private static final Set<Business> OPEN =
            Set.of(Business.INITIAL, Business.CHANGE, Business.RENEWAL, Business.CANCEL, Business.INFO);
    private static final BusinessRules.Closed CLOSED = new BusinessRules.Closed(
            new Words("不适用", "不適用", "Does not apply"),
            new Words("监理工程师没有这项业务。", "監理工程師沒有這項業務。", "There is no such business for supervision engineers."));

    // its order: art. 13(6) age, and the ground of insufficient continuing education, art. 13(3)
    private static final String CITATIONS = """
            SUPERVISION.AGE,SUPERVISION,AGE,13(6),注册监理工程师管理规定,註冊監理工程師管理規定,Provisions on the Administration of Registered Supervision Engineers
            SUPERVISION.R03,SUPERVISION,R03,13(3),注册监理工程师管理规定,註冊監理工程師管理規定,Provisions on the Administration of Registered Supervision Engineers""";

    private SecondProfession() {}

    public static Proposal profession() {
        return more(
                ReferenceData.shipped(),
                "professions.csv",
                "SUPERVISION,注册监理工程师管理规定,註冊監理工程師管理規定,"
                        + "Provisions on the Administration of Registered Supervision Engineers,监理工程师,監理工程師,Supervision Engineer");
    }

    public static List<Proposal> rest(ReferenceData shipped) {
        var all = new ArrayList<Proposal>();
        all.add(more(
                shipped,
                "holder-types.csv",
                HOLDER + ",SUPERVISION,MANAGED,监理工程师,監理工程師,Supervision Engineer,"
                        + "监理工程师注册证书,監理工程師註冊證書,Registration Certificate of Supervision Engineer"));
        all.add(more(
                shipped,
                "specialties.csv",
                "JL1,SUPERVISION,,房建监理,,房屋建筑工程监理,房屋建築工程監理,Supervision of Building Engineering\n"
                        + "JL2,SUPERVISION,,市政监理,,市政公用工程监理,市政公用工程監理,Supervision of Municipal Engineering"));
        all.add(more(shipped, "citations.csv", CITATIONS));
        all.add(policy(shipped));
        return all;
    }

    /** All editions, in the order in which they are published. */
    public static List<Proposal> editions(ReferenceData shipped) {
        var all = new ArrayList<Proposal>();
        all.add(profession());
        all.addAll(rest(shipped));
        return all;
    }

    private static Proposal policy(ReferenceData shipped) {
        var draft = PolicyDraft.basedOn(shipped.policies(), "2018")
                .named("2026-jl", new Words("增加监理工程师", "增加監理工程師", "With supervision engineers"), FROM)
                .ageCap(HOLDER, 65);
        for (Business business : Business.values()) {
            if (OPEN.contains(business)) {
                draft.open(business, HOLDER);
            } else {
                draft.close(business, HOLDER, CLOSED);
            }
        }
        return draft.proposal("测试");
    }

    private static Proposal more(ReferenceData shipped, String file, String rows) {
        return Proposal.table(file, shipped.csv(file) + rows + "\n", "测试");
    }
}
