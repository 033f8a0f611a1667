package org.zhiye.demo.content;

import java.util.List;
import java.util.SplittableRandom;
import org.zhiye.shared.Sex;

/** Names of nobody in particular, as people have them. */
final class PersonNames {
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final List<String> LONG_SURNAMES = List.of("欧阳", "上官", "诸葛", "司徒", "皇甫");
    private static final String MEN = "伟强磊军勇杰涛明超刚平辉鹏飞波斌宇浩凯健俊帆建国志文海东庆永成林峰岩松柏川洋泽睿哲毅恒昊";
    private static final String WOMEN = "芳娜敏静丽艳娟霞燕玲桂英华慧巧美娴婉仪琳洁梅莉兰翠雪荣爱妹香月莺媛瑞佳嘉琼珍贞晶妍茜";
    private static final double LONG = 0.02;
    private static final double SHORT = 0.25;

    private PersonNames() {}

    static String make(SplittableRandom random, Sex sex) {
        var surname = random.nextDouble() < LONG
                ? LONG_SURNAMES.get(random.nextInt(LONG_SURNAMES.size()))
                : one(random, SURNAMES, 2);
        var given = sex == Sex.MALE ? MEN : WOMEN;
        return surname + one(random, given, 1) + (random.nextDouble() < SHORT ? "" : one(random, given, 1));
    }

    /** The lists begin with the frequent ones: a higher power leans to them. */
    private static String one(SplittableRandom random, String characters, int power) {
        double place = Math.pow(random.nextDouble(), power);
        int at = (int) (place * characters.length());
        return characters.substring(at, at + 1);
    }
}
