package org.zhiye.policy;

/** The eight businesses that a practitioner can file, in the order of the menu. */
public enum Business {
    INITIAL("CS", new Words("初始注册", "初始註冊", "Initial registration")),
    CHANGE("BG", new Words("变更注册", "變更註冊", "Change of employer")),
    ADD("ZX", new Words("增项注册", "增項註冊", "Additional specialty")),
    RENEWAL("YX", new Words("延续注册", "延續註冊", "Renewal")),
    CANCEL("XH", new Words("办理注销手续", "辦理註銷手續", "Cancellation")),
    REREG("CX", new Words("重新注册", "重新註冊", "Re-registration")),
    REPLACE("GH", new Words("办理证书更换", "辦理證書更換", "Certificate replacement")),
    INFO("XG", new Words("个人信息修改", "個人資訊修改", "Change of name or ID number"));

    private final String prefix;
    private final Words words;

    Business(String prefix, Words words) {
        this.prefix = prefix;
        this.words = words;
    }

    /** The two letters that open its case numbers. */
    public String prefix() {
        return prefix;
    }

    public Words words() {
        return words;
    }
}
