package org.zhiye.policy;

/** The steps that a case can go through, in their order. Joint review runs within the time of the ministry's opinion. */
public enum RouteStep {
    ENTERPRISE(new Words("企业确认聘用", "企業確認聘用", "Employer’s confirmation")),
    PROVINCE_ACCEPTANCE(new Words("省级受理", "省級受理", "Acceptance by the province")),
    PROVINCE_REVIEW(new Words("省级初审", "省級初審", "Provincial review")),
    MINISTRY_ACCEPTANCE(new Words("住房和城乡建设部受理", "住房和城鄉建設部受理", "Acceptance by the ministry")),
    JOINT_REVIEW(new Words("会审", "會審", "Joint review")),
    MINISTRY_OPINION(new Words("住房和城乡建设部审核", "住房和城鄉建設部審核", "Ministry’s review")),
    PUBLIC_NOTICE(new Words("公示", "公示", "Public notice")),
    ANNOUNCEMENT(new Words("公告", "公告", "Announcement"));

    private final Words words;

    RouteStep(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
