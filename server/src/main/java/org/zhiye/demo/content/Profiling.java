package org.zhiye.demo.content;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.zhiye.person.Profile;

/** What the people of the demonstration say of themselves: plausible, and not all the same. */
final class Profiling {
    private static final long SEED = 20260103;
    private static final String HAN = "01";
    /** Whose name tells. */
    private static final Map<String, String> BY_NAME = Map.of("阿依古丽·买买提", "05");

    private static final List<String> OTHERS = List.of("03", "08", "11", "11", "15", "02", "06");
    private static final int OTHERS_PER_HUNDRED = 9;
    private static final List<String> MAIL = List.of(
            "bridge", "tower", "crane", "stone", "river", "beam", "arch", "canal", "harbor", "tunnel", "brick",
            "cedar");
    private static final List<String> UNIVERSITIES = List.of(
            "同济大学",
            "东南大学",
            "重庆大学",
            "西安建筑科技大学",
            "沈阳建筑大学",
            "长安大学",
            "河海大学",
            "华南理工大学",
            "武汉理工大学",
            "北京建筑大学",
            "山东建筑大学",
            "安徽建筑大学",
            "中国矿业大学",
            "湖南大学",
            "南京工业大学",
            "吉林建筑大学");
    private static final List<String> COLLEGES =
            List.of("上海城建职业学院", "江苏建筑职业技术学院", "四川建筑职业技术学院", "黑龙江建筑职业技术学院", "浙江建设职业技术学院", "湖北城市建设职业技术学院");

    private Profiling() {}

    static Profile of(Player it) {
        var random = new SplittableRandom(SEED + it.seed());
        var email = one(random, MAIL) + it.seed() + "@example.com";
        int of20 = random.nextInt(20);
        if (of20 < 5) {
            return new Profile(ethnic(it, random), email, "31", "0", one(random, COLLEGES));
        }
        if (of20 < 17) {
            return new Profile(ethnic(it, random), email, "21", "4", one(random, UNIVERSITIES));
        }
        return of20 < 19
                ? new Profile(ethnic(it, random), email, "14", "3", one(random, UNIVERSITIES))
                : new Profile(ethnic(it, random), email, "11", "2", one(random, UNIVERSITIES));
    }

    private static String ethnic(Player it, SplittableRandom random) {
        var told = BY_NAME.get(it.name());
        if (told != null) {
            return told;
        }
        return random.nextInt(100) < OTHERS_PER_HUNDRED ? one(random, OTHERS) : HAN;
    }

    private static String one(SplittableRandom random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
