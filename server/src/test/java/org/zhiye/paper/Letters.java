package org.zhiye.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhiye.paper.Block.Callout;
import org.zhiye.paper.Block.Fact;
import org.zhiye.paper.Block.Facts;
import org.zhiye.paper.Block.Heading;
import org.zhiye.paper.Block.Items;
import org.zhiye.paper.Block.Paragraph;
import org.zhiye.paper.Block.Signature;
import org.zhiye.paper.Block.Table;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.Language;

/** A letter of each kind, as the modules will write them. */
enum Letters {
    APPLICATION(
            1,
            "注册申请表",
            "SQ2026112000017",
            null,
            false,
            new Facts(
                    List.of(
                            new Fact("姓名", "林晓峰"),
                            new Fact("性别", "男"),
                            new Fact("证件类型", "居民身份证"),
                            new Fact("证件号码", "310104198803210139"),
                            new Fact("业务", "一级建造师初始注册"),
                            new Fact("聘用企业", "上海华建二局建设工程有限公司"),
                            new Fact("劳动合同期限", "2026年3月1日至2029年2月28日"),
                            new Fact("毕业院校", "同济大学"),
                            new Fact("学历", "大学本科")),
                    Drawings.portrait()),
            new Table(
                    List.of("申请专业", "资格证书管理号", "取得日期"),
                    List.of(
                            List.of("建筑工程", "2018310000001139", "2018年9月16日"),
                            List.of("机电工程", "2020310000002240", "2020年9月20日"))),
            new Heading("个人承诺"),
            new Paragraph("本人已阅读并同意《注册须知》，承诺所填报的内容和提交的材料真实、有效，与聘用企业存在真实的劳动关系，未同时受聘于两个或者两个以上单位。如有虚假，愿承担相应的法律责任。"),
            new Signature("申请人签名：", Drawings.signature())),
    ACCEPTED(
            1,
            "受理通知书",
            "演沪注受〔2026〕00012号",
            "林晓峰",
            true,
            new Paragraph(
                    "你于2026年11月20日提出的一级建造师初始注册申请（申请编号：SQ2026112000017），申请材料齐全，符合法定形式。根据《中华人民共和国行政许可法》第三十二条和《注册建造师管理规定》第七条的规定，本机关决定予以受理。"),
            new Facts(List.of(
                    new Fact("聘用企业", "上海华建二局建设工程有限公司"),
                    new Fact("注册专业", "建筑工程、机电工程"),
                    new Fact("办理期限", "自受理之日起20个工作日，至2026年12月21日止；依法需要公示、听证、专家评审的时间不计算在内。"))),
            new Paragraph("你可以登录注册管理系统，在“进度查询”中随时查看办理进度。"),
            new Paragraph("特此通知。")),
    CORRECTION(
            2,
            "补正通知书",
            "演沪注补〔2026〕00007号",
            "林晓峰",
            true,
            new Paragraph("经审查，你提交的申请材料需要补正。请自收到本通知之日起登录注册管理系统，一次性补正下列内容："),
            new Table(
                    List.of("序号", "材料", "需要补正的内容"),
                    IntStream.rangeClosed(1, 14)
                            .mapToObj(i -> List.of("" + i, "身份证人像面", "照片模糊，无法辨认有效期限；请在光线充足处重新拍摄后上传"))
                            .toList()),
            new Paragraph("补正期间不计入办理期限。")),
    NOT_ACCEPTED(
            1,
            "不予受理决定书",
            "演沪注不受〔2026〕00002号",
            "欧阳㛃",
            true,
            new Paragraph("你提出的二级建造师注册申请不属于本机关职权范围。根据《中华人民共和国行政许可法》第三十二条第一款第二项的规定，本机关决定不予受理，请向省级主管部门提出申请。"),
            new Paragraph("如不服本决定，你可以自收到本决定书之日起60日内依法申请行政复议，也可以自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。")),
    REFUSED(
            2,
            "不予注册决定书",
            "演建注决〔2026〕00003号",
            "阿依古丽·买买提",
            true,
            new Paragraph("你于2026年10月8日提出的一级建造师初始注册申请（申请编号：SQ2026100800231），本机关于2026年10月12日受理。经审查，现查明："),
            new Heading("一、查明的事实"),
            new Paragraph(
                    "你同时在监理工程师注册系统中登记的聘用单位为“乌鲁木齐华咨工程监理有限公司”，与本次申报的聘用企业“新疆天山建设集团有限公司”不是同一单位；本机关于2026年10月20日向你发出说明通知，你在期限内未作说明，也未提交与原单位解除劳动关系的证明。"),
            new Heading("二、理由和依据"),
            new Items(List.of(
                    "申请人同时受聘于两个或者两个以上单位的，不予注册（《注册建造师管理规定》第十五条第二项）。", "申请人应当对申请材料实质内容的真实性负责（《中华人民共和国行政许可法》第三十一条）。")),
            new Heading("三、决定"),
            new Paragraph("根据上述规定，本机关决定对你申请的下列专业不予注册："),
            new Table(
                    List.of("专业", "结论", "理由"),
                    List.of(List.of("建筑工程", "不予注册", "同时受聘于两个以上单位"), List.of("市政公用工程", "不予注册", "同时受聘于两个以上单位"))),
            new Paragraph("如不服本决定，你可以自收到本决定书之日起60日内依法申请行政复议，也可以自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。")),
    EMPLOYMENT(
            1,
            "企业确认函",
            "演企确〔2026〕00101号",
            "上海华建二局建设工程有限公司",
            true,
            new Paragraph(
                    "林晓峰在一级建造师初始注册申请中填报你单位为聘用企业，劳动合同期限为2026年3月1日至2029年2月28日。请核实聘用事实，并在2026年12月4日前登录注册管理系统作出“确认聘用”“不予确认”或“非本单位人员”的答复。"),
            new Callout("企业账号激活码（一次有效，2026年12月4日前使用）", "H7QK-29MX-TR4W"),
            new Callout("激活地址", "https://zhiye.example.org/enterprise/activate"),
            new Paragraph("请勿将激活码转告他人；如你单位与该申请人没有劳动关系，请选择“非本单位人员”，系统将据此退回申请并提示主管部门。")),
    SLIP(
            1,
            "现场认证预约单",
            "XC20261123000045",
            null,
            false,
            new Facts(
                    List.of(
                            new Fact("姓名", "𠮷田林晓峰"),
                            new Fact("证件类型", "居民身份证"),
                            new Fact("证件号码", "310***********0139"),
                            new Fact("手机号", "138****0139"),
                            new Fact("认证省份", "上海市"),
                            new Fact("认证窗口", "上海市行政服务中心注册认证窗口（小木桥路683号1楼）")),
                    Drawings.portrait()),
            new Heading("请携带"),
            new Items(List.of("居民身份证原件及正反面复印件一份；", "学历证书、执业资格证书原件及复印件各一份；", "本预约单（纸质或手机屏幕均可）。")),
            new Paragraph("工作人员扫描下方二维码或输入核验码后，会当面核对证件原件、照片与本人。认证不收取任何费用。"));

    private final int pages;
    private final Letter letter;

    Letters(int pages, String title, String number, @Nullable String addressee, boolean sealed, Block... body) {
        this.pages = pages;
        this.letter = new Letter(
                title,
                number,
                addressee,
                new ArrayList<>(List.of(body)),
                new Letter.Closing(
                        "上海市注册管理机关（演示）", LocalDate.of(2026, 11, 23), sealed ? new Seal("注册管理机关（演示用章）", null) : null),
                new Letter.Verification(
                        "https://zhiye.example.org/c/Zk3vQ0c1Xw8uYbT7mP2dLg", CheckCode.of("K7QM4XRT9WPA"), null),
                Language.ZH_HANS,
                true);
    }

    int pages() {
        return pages;
    }

    Letter letter() {
        return letter;
    }
}
