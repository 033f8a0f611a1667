package org.zhiye.policy;

/** The texts that people read and consent to. */
public enum TextKind {
    NOTICE(new Words("注册须知", "註冊須知", "Notice to applicants")),
    COMMITMENT(new Words("个人承诺事项", "個人承諾事項", "Declaration")),
    PRIVACY(new Words("个人信息处理规则", "個人資訊處理規則", "Privacy notice")),
    SENSITIVE(new Words(
            "敏感个人信息单独同意书", "敏感個人資訊單獨同意書", "Separate consent to the processing of sensitive personal information"));

    private final Words words;

    TextKind(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
