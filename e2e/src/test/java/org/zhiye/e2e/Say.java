package org.zhiye.e2e;

import java.util.Locale;

/** The names on fields, buttons and headings that the tests go by, in the order 简体, 繁體, English. */
enum Say {
    PERSON_DOOR("个人入口", "個人入口", "For practitioners"),
    SIGN_UP("注册", "註冊", "Sign up"),
    DOCUMENT_TYPE("证件类型", "證件類型", "Type of document"),
    DOCUMENT_NUMBER("证件号码", "證件號碼", "Document number"),
    FULL_NAME("真实姓名", "真實姓名", "Full name"),
    MOBILE("手机号", "手機號碼", "Mobile number"),
    CAPTCHA("验证码", "驗證碼", "Captcha"),
    SMS_CODE("短信验证码", "簡訊驗證碼", "SMS code"),
    SEND_CODE("获取短信验证码", "獲取簡訊驗證碼", "Send code"),
    PASSWORD("密码", "密碼", "Password"),
    CONFIRM_PASSWORD("确认密码", "確認密碼", "Confirm password"),
    PRIVACY("《个人信息处理规则》", "《個人資訊處理規則》", "privacy notice"),
    SENSITIVE("《敏感个人信息单独同意书》", "《敏感個人資訊單獨同意書》", "separate consent"),
    LOG_IN("登录", "登入", "Sign in"),
    LOG_OUT("退出登录", "登出", "Sign out"),
    ACCOUNT("账号", "帳號", "Account"),
    ETHNIC_GROUP("民族", "民族", "Ethnic group"),
    EMAIL("电子邮箱", "電子郵箱", "E-mail"),
    EDUCATION("学历", "學歷", "Education"),
    DEGREE("学位", "學位", "Degree"),
    SCHOOL("毕业院校", "畢業院校", "School"),
    SAVE("保存", "儲存", "Save"),
    ID_PHOTO("证件照", "證件照", "ID photo"),
    ID_FRONT("身份证人像面", "身份證人像面", "Identity card, portrait side"),
    ID_BACK("身份证国徽面", "身份證國徽面", "Identity card, emblem side"),
    HALF_BODY("手持身份证半身照", "手持身份證半身照", "Half-length photo with the identity card"),
    SIGNATURE("本人签名", "本人簽名", "Signature"),
    UPLOAD("上传", "上傳", "Upload"),
    AGAIN("重新上传", "重新上傳", "Upload again"),
    ON_SITE("现场认证", "現場認證", "On-site verification"),
    PROVINCE("认证省份", "認證省份", "Province"),
    SLIP("现场认证取号单", "現場認證取號單", "Slip for on-site verification"),
    APPLY("注册申报", "註冊申報", "Apply"),
    INITIAL("初始注册", "初始註冊", "Initial registration"),
    START("开始填写", "開始填寫", "Start"),
    EMPLOYER("企业名称", "企業名稱", "Employer’s name"),
    CONTRACT_FROM("劳动合同开始日期", "勞動合同開始日期", "Contract start date"),
    CONTRACT_TO("劳动合同结束日期", "勞動合同結束日期", "Contract end date"),
    OPEN_ENDED("无固定期限", "無固定期限", "Open-ended"),
    BUILDING("建筑工程", "建築工程", "Building Engineering"),
    NOTICE("我已阅读并同意《注册须知》", "我已閱讀並同意《註冊須知》", "I have read and agree to the Notice to Applicants"),
    COMMITMENT("我作出《个人承诺事项》所列承诺", "我作出《個人承諾事項》所列承諾", "I make the commitments of the Declaration"),
    CONTINUE("继续", "繼續", "Continue"),
    CHECK("核对并提交", "核對並提交", "Check and submit"),
    MOBILE_CODE("手机验证码", "手機驗證碼", "SMS code"),
    SUBMIT("提交", "提交", "Submit"),
    WAITING_FOR_EMPLOYER("等待企业确认聘用", "等待企業確認聘用", "waiting for the employer’s confirmation");

    private final String simplified;
    private final String traditional;
    private final String english;

    Say(String simplified, String traditional, String english) {
        this.simplified = simplified;
        this.traditional = traditional;
        this.english = english;
    }

    String in(String language) {
        return switch (language) {
            case "zh-Hans" -> simplified;
            case "zh-Hant" -> traditional;
            case "en" -> english;
            default -> throw new IllegalArgumentException(language.toLowerCase(Locale.ROOT));
        };
    }
}
