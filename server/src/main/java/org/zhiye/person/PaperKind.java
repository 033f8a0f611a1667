package org.zhiye.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can prove something in a case, and is kept for the next one; named as in the policy, whose new scans are two kinds here. */
public enum PaperKind {
    /** 资格证书. */
    QUALIFICATION_CERTIFICATE(12),
    /** 继续教育证明. */
    CONTINUING_EDUCATION(12),
    /** 劳动合同. */
    CONTRACT(30),
    /** 毕业证书. */
    DIPLOMA(4),
    /** 与原单位解除劳动关系的证明, also a dismissal, an award or a judgment. */
    END_OF_FORMER_CONTRACT(12),
    /** 遗失说明. */
    LOSS_STATEMENT(4),
    /** The portrait side of a new identity document. */
    NEW_ID_FRONT(1),
    /** The other side of it. */
    NEW_ID_BACK(1),
    /** 公安机关或考试机构的变更证明. */
    PROOF_OF_CHANGE(12);

    private final int most;

    PaperKind(int most) {
        this.most = most;
    }

    /** Pages at most; where it is one, another page takes its place. */
    public int most() {
        return most;
    }

    /** As it stands in addresses and message keys: {@code end-of-former-contract}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message that names it. */
    public String label() {
        return "paper." + slug();
    }

    public static Optional<PaperKind> find(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
