package org.zhiye.bench;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.zhiye.shared.Uscc;

/** Made-up construction enterprises with lawful credit codes, as many as asked for, the same for the same seed. */
final class Companies {
    private static final String[][] PLACES = {
        {"11", "北京"}, {"12", "天津"}, {"13", "石家庄"}, {"14", "太原"}, {"15", "内蒙古"}, {"21", "沈阳"}, {"22", "长春"},
        {"23", "哈尔滨"}, {"31", "上海"}, {"32", "江苏"}, {"32", "南京"}, {"33", "浙江"}, {"33", "杭州"}, {"34", "安徽"},
        {"35", "厦门"}, {"36", "江西"}, {"37", "山东"}, {"41", "河南"}, {"42", "湖北"}, {"43", "长沙"}, {"44", "广东"},
        {"45", "广西"}, {"46", "海南"}, {"50", "重庆"}, {"51", "四川"}, {"52", "贵州"}, {"53", "云南"}, {"54", "西藏"},
        {"61", "陕西"}, {"62", "甘肃"}, {"63", "青海"}, {"64", "宁夏"}, {"65", "新疆"}
    };
    private static final String BRAND = "华建中鼎鑫盛恒泰瑞丰宏大远方东海龙飞腾达金石磐固天成正信和顺安平润泽景隆昌荣兴业博力诚铭嘉禾万通宇航科创新联"
            + "合众汇德善美佳凯旋利民亚欧星光辉煌亿立强基坤乾元亨贞永久长青山河江湖岭峰云霞晨曦晟昊晖晓旭日月明朗清源泉溪涌波涛浩淼沐";
    private static final String[] LINES = {
        "建设工程", "建筑工程", "建设集团", "市政工程", "建筑安装工程", "路桥工程", "水利水电工程", "机电安装", "装饰工程", "园林绿化工程",
        "地基基础工程", "钢结构工程", "消防工程", "公路工程", "建设", "建设发展", "工程技术", "电力工程", "二局建设工程", "第八建筑工程"
    };
    private static final String[] FORMS = {"有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "（集团）有限公司"};
    private static final int FIRST_SERIAL = 10_000_000;

    private Companies() {}

    /** A list as authorities send it. */
    static byte[] list(int many, long seed) {
        var random = new SplittableRandom(seed);
        var list = new StringBuilder("企业名称,统一社会信用代码,省份\n");
        for (int i = 0; i < many; i++) {
            var place = PLACES[random.nextInt(PLACES.length)];
            list.append(place[1]);
            for (int n = 2 + random.nextInt(2); n > 0; n--) {
                list.append(BRAND.charAt(random.nextInt(BRAND.length())));
            }
            list.append(LINES[random.nextInt(LINES.length)])
                    .append(FORMS[random.nextInt(FORMS.length)])
                    .append(',')
                    .append(Uscc.make(place[0] + "0000", FIRST_SERIAL + i).value())
                    .append(',')
                    .append(place[0])
                    .append('\n');
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
