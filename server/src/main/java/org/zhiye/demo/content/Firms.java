package org.zhiye.demo.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiye.policy.Province;
import org.zhiye.shared.Sex;
import org.zhiye.shared.Uscc;

/** Enterprises that don't exist, named as enterprises are; the same number gives the same ones. */
final class Firms {
    static final String HEAD = "企业名称,统一社会信用代码,省份,企业状态,有无资质,法定代表人,注册地址";

    private static final long SEED = 20260102;
    private static final String FIRST = "华宏恒鼎金盛泰瑞远中天大安信诚广龙长江海山川新东南北城正永兴同和方";
    private static final String SECOND = "建业达成远安泰盛隆兴基筑厦信诚源茂丰峰宇辉通昌博正立恒鑫";
    private static final List<String> TRADES = List.of(
            "建筑工程", "建设工程", "建筑安装工程", "市政工程", "市政公用工程", "机电安装工程", "路桥工程", "公路工程", "水利水电工程", "园林建筑工程", "基础工程", "建筑装饰工程",
            "钢结构工程", "矿山建设工程", "消防工程", "电力工程", "隧道工程", "港航工程", "通信工程", "古建筑工程");
    private static final List<String> GROUPS = List.of("建设集团", "建工集团", "城建集团", "路桥集团", "工程集团");
    private static final List<String> OFFICES = List.of("一局", "二局", "三局", "四局", "五局", "第一建筑", "第二建筑", "第三建筑");
    private static final List<String> STREETS = List.of(
            "建设路", "人民路", "解放路", "中山路", "和平路", "新华路", "长江路", "黄河路", "文化路", "工业大道", "迎宾大道", "科技路", "滨河路", "环城东路");
    private static final String CORPS = "66";
    private static final String MILITARY = "99";
    private static final int FIRST_SERIAL = 1000;

    private final Map<String, Province> provinces;
    private final Map<String, List<String>> cities = cities();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final HashSet<String> taken = new HashSet<>();
    private final List<Firm> firms = new ArrayList<>();

    private Firms(List<Province> provinces) {
        this.provinces = new LinkedHashMap<>();
        provinces.forEach(it -> this.provinces.put(it.code(), it));
    }

    /**
     * @param provinces those that are to have enterprises
     * @param many at least the number of provinces, and those with a name of their own
     */
    static List<Firm> make(List<Province> provinces, int many) {
        var firms = new Firms(provinces);
        firms.known("上海华建二局建设工程有限公司", "31");
        firms.known("上海华建一局建设工程有限公司", "31");
        firms.known("北京城远建筑工程有限公司", "11");
        firms.known("广东华建二公司市政工程有限公司", "44");
        firms.known("新疆生产建设兵团第八师天筑机电安装工程有限责任公司", "66");
        // each province its first, then as many as it happens
        provinces.forEach(province -> firms.sound(province.code()));
        var codes = List.copyOf(firms.provinces.keySet());
        while (firms.firms.size() < many) {
            firms.some(codes.get(firms.random.nextInt(codes.size())));
        }
        return List.copyOf(firms.firms);
    }

    static byte[] csv(List<Firm> firms) {
        return Stream.concat(Stream.of(HEAD), firms.stream().map(Firm::line))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void known(String name, String province) {
        if (provinces.containsKey(province) && taken.add(name)) {
            add(name, province, Firm.ALIVE, true);
        }
    }

    private void sound(String province) {
        add(fresh(province), province, Firm.ALIVE, true);
    }

    private void some(String province) {
        int of100 = random.nextInt(100);
        var state = switch (of100) {
            case 0 -> "注销";
            case 1 -> "吊销营业执照";
            case 2 -> "吊销资质";
            case 3 -> "破产";
            default -> Firm.ALIVE;
        };
        add(fresh(province), province, state, of100 > 6);
    }

    private void add(String name, String province, String state, boolean qualified) {
        var region = switch (province) {
            case CORPS -> "65";
            case MILITARY -> "11";
            default -> province;
        };
        var sex = random.nextInt(4) == 0 ? Sex.FEMALE : Sex.MALE;
        var address = seat(province) + one(STREETS) + (1 + random.nextInt(998)) + "号";
        firms.add(new Firm(
                name,
                Uscc.make(region + "0000", FIRST_SERIAL + firms.size() * 7L),
                province,
                state,
                qualified,
                PersonNames.make(random, sex),
                address));
    }

    private String seat(String province) {
        if (province.equals(MILITARY)) {
            return "北京市";
        }
        var places = places(province);
        // the first is the province itself, unless the city is the province
        var city = places.size() == 1 || province.equals(CORPS) ? one(places) : one(places.subList(1, places.size()));
        return city.endsWith("师") ? city : city + "市";
    }

    private List<String> places(String province) {
        var places = cities.get(province);
        if (places == null) {
            throw new IllegalArgumentException("no places in province " + province);
        }
        return places;
    }

    private String fresh(String province) {
        while (true) {
            var name = name(province);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private String name(String province) {
        var place = one(places(province));
        var brand = brand();
        int kind = random.nextInt(20);
        if (kind == 0) {
            return place + brand + one(GROUPS) + "股份有限公司";
        }
        if (kind <= 2) {
            return place + brand + one(GROUPS) + "有限公司";
        }
        var office = kind == 3 ? one(OFFICES) : "";
        var form = kind <= 5 ? "有限责任公司" : "有限公司";
        return place + brand + office + one(TRADES) + form;
    }

    private String brand() {
        char first = FIRST.charAt(random.nextInt(FIRST.length()));
        char second = SECOND.charAt(random.nextInt(SECOND.length()));
        return first == second ? brand() : "" + first + second;
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Where enterprises sit, by province: the province's short name first. */
    private static Map<String, List<String>> cities() {
        var in = Objects.requireNonNull(Firms.class.getResourceAsStream("/demo/places.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells[0], cells -> List.of(cells).subList(1, cells.length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
