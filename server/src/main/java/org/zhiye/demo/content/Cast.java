package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdNumber;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Sex;

/**
 * The practitioners of the demonstration. They follow from the day on which the installation was made, so that ages and validities are
 * what their parts say; the same day gives the same people. Identity numbers begin with a province's code alone, which nobody's does.
 */
final class Cast {
    /** Of all accounts of the demonstration. */
    static final String PASSWORD = "jiaoshoujia-2026";

    /** The seeds below are the named ones' and the roster's. */
    static final int FIRST_OF_CROWD = 100;

    /** Whom the employer reports as gone. */
    static final int REPORTED = 15;

    /** Against whom the authority proposes an act. */
    static final int ACCUSED = 16;

    private static final long SEED = 20260101;
    private static final int OVER_AGE = 66;
    private static final List<String> OPEN = List.of("JZ", "SZ", "JD", "KY");
    private static final int MONTHS_SINCE_ROSTER = 14;

    private final LocalDate begun;
    private final ReferenceData reference;

    Cast(LocalDate begun, ReferenceData reference) {
        this.begun = begun;
        this.reference = reference;
    }

    /** The day on which all this begins. */
    LocalDate begun() {
        return begun;
    }

    /** Practitioners whom visitors may be. */
    List<Player> named() {
        return List.of(
                player(1, State.FRESH, "周晓岚", Sex.FEMALE, 27, "31"),
                player(2, State.FRESH, "郑海涛", Sex.MALE, 31, "44"),
                player(3, State.VERIFIED, "林志远", Sex.MALE, 34, "31", "JZ"),
                player(4, State.VERIFIED, "欧阳㛃", Sex.FEMALE, 33, "31", "JZ", "JD"),
                player(5, State.VERIFIED, "阿依古丽·买买提", Sex.FEMALE, 36, "65", "SZ"),
                player(6, State.REGISTERED, "陈建平", Sex.MALE, 42, "31", "JZ", "SZ"),
                player(7, State.REGISTERED, "吴敏", Sex.FEMALE, 39, "32", "JD"),
                player(8, State.NEAR_EXPIRY, "何庆林", Sex.MALE, 47, "31", "JZ"),
                player(9, State.PROVISIONAL, "孙德明", Sex.MALE, 56, "31", "JZ"),
                player(10, State.OVER_AGE, "徐国梁", Sex.MALE, OVER_AGE, "31", "JZ"),
                player(11, State.LAPSED, "马立群", Sex.MALE, 50, "31", "SZ"),
                player(12, State.PROVISIONAL_NEAR_EXPIRY, "郭宝田", Sex.MALE, 55, "31", "JZ"),
                player(13, State.CANCELLED, "姚淑芬", Sex.FEMALE, 44, "31", "JZ"),
                player(14, State.MAY_ADD, "蒋丽萍", Sex.FEMALE, 40, "31", "JZ", "JD"),
                player(REPORTED, State.REGISTERED, "贺志远", Sex.MALE, 37, "31", "JZ"),
                player(ACCUSED, State.REGISTERED, "万国强", Sex.MALE, 48, "31", "SZ"),
                filing(31, Scene.HALF_DRAFT, "宋晓梅", Sex.FEMALE, 30, "31", "JZ"),
                filing(32, Scene.WITH_EMPLOYER, "韩志强", Sex.MALE, 36, "31", "JZ"),
                filing(33, Scene.EMPLOYER_LETTER, "曹静", Sex.FEMALE, 32, "31", "SZ"),
                filing(34, Scene.PROVINCE_ACCEPTANCE, "邓国华", Sex.MALE, 41, "31", "JZ"),
                filing(35, Scene.CORRECTION, "许丽华", Sex.FEMALE, 35, "31", "JD"),
                filing(36, Scene.PROVINCE_REVIEW, "傅海波", Sex.MALE, 38, "31", "JZ", "SZ"),
                filing(37, Scene.MINISTRY_ACCEPTANCE, "曾庆平", Sex.MALE, 44, "31", "KY"),
                filing(38, Scene.MINISTRY_OPINION, "彭雪", Sex.FEMALE, 37, "31", "JZ", "JD"),
                filing(39, Scene.TO_PUBLISH, "贾玉兰", Sex.FEMALE, 40, "31", "JZ"),
                filing(40, Scene.PUBLIC_NOTICE, "吕文斌", Sex.MALE, 40, "31", "SZ"),
                filing(41, Scene.ANNOUNCEMENT, "苏婉婷", Sex.FEMALE, 34, "31", "JZ"),
                filing(42, Scene.GRANTED, "魏东升", Sex.MALE, 43, "31", "JZ"),
                filing(43, Scene.GRANTED, "石秀英", Sex.FEMALE, 38, "11", "SZ"),
                filing(44, Scene.GRANTED, "钟伟民", Sex.MALE, 46, "32", "JZ", "JD"),
                filing(45, Scene.REFUSED, "卢建军", Sex.MALE, 45, "31", "JZ"),
                filing(46, Scene.NOT_ACCEPTED, "潘永刚", Sex.MALE, 39, "31", "JZ"),
                filing(47, Scene.DECLINED, "薛婷", Sex.FEMALE, 29, "31", "JD"),
                filing(48, Scene.UNANSWERED, "蔡磊", Sex.MALE, 33, "31", "JZ"),
                filing(49, Scene.WITHDRAWN, "丁慧", Sex.FEMALE, 31, "31", "SZ"),
                filing(50, Scene.MINISTRY_OPINION, "秦海燕", Sex.FEMALE, 38, "31", "GL", "SL"),
                filing(51, Scene.MINISTRY_OPINION, "龙志刚", Sex.MALE, 42, "31", "TX", "TL", "MH"));
    }

    /** People on the roster who have not signed up. */
    List<Player> roster() {
        return List.of(
                player(21, State.ROSTER, "沈嘉文", Sex.MALE, 29, "31", "JZ"),
                player(22, State.ROSTER, "顾雨桐", Sex.FEMALE, 28, "31", "JZ", "JD"),
                player(23, State.ROSTER, "陆俊杰", Sex.MALE, 32, "31", "JZ"),
                player(24, State.ROSTER, "叶静怡", Sex.FEMALE, 30, "31", "JZ"),
                player(25, State.ROSTER, "唐浩然", Sex.MALE, 35, "31", "JZ"),
                player(26, State.ROSTER, "蒋文博", Sex.MALE, 33, "32", "JZ"),
                player(27, State.ROSTER, "冯婉清", Sex.FEMALE, 31, "11", "JZ"),
                player(28, State.ROSTER, "𠮷田宇", Sex.MALE, 37, "44", "JZ"),
                player(29, State.ROSTER, "谭丽", Sex.FEMALE, 41, "51", "JZ"),
                player(30, State.ROSTER, "买买提江·阿卜力孜", Sex.MALE, 38, "65", "JZ"));
    }

    /** Everybody else. Nobody of them is put onto a list: a list takes all that waits, and others may have come meanwhile. */
    List<Player> crowd() {
        var random = new SplittableRandom(SEED);
        var players = new ArrayList<Player>();
        for (Crowd.Group group : Crowd.GROUPS) {
            for (int i = 0; i < group.many(); i++) {
                players.add(somebody(random, FIRST_OF_CROWD + players.size(), group));
            }
        }
        return players;
    }

    private Player somebody(SplittableRandom random, int n, Crowd.Group group) {
        var provinces = reference.provinces().offered();
        var sex = random.nextInt(4) == 0 ? Sex.FEMALE : Sex.MALE;
        int age = group.state() == State.OVER_AGE ? OVER_AGE + random.nextInt(6) : 27 + random.nextInt(30);
        var specialty = OPEN.get(Math.min(random.nextInt(8) / 2, random.nextInt(4)));
        var province = group.provinces().isEmpty()
                ? provinces.get(random.nextInt(provinces.size())).code()
                : group.provinces().get(random.nextInt(group.provinces().size()));
        return player(
                n, group.state(), group.scene(), PersonNames.make(random, sex), sex, age, province, List.of(specialty));
    }

    private Player player(int n, State state, String name, Sex sex, int age, String province, String... specialties) {
        return player(n, state, null, name, sex, age, province, List.of(specialties));
    }

    private Player filing(int n, Scene scene, String name, Sex sex, int age, String province, String... specialties) {
        return player(n, State.FILING, scene, name, sex, age, province, List.of(specialties));
    }

    private Player player(
            int n,
            State state,
            @Nullable Scene scene,
            String name,
            Sex sex,
            int age,
            String province,
            List<String> specialties) {
        var birth = begun.minusYears(age).minusDays(40 + n * 37L % 300);
        var years = switch (state) {
            case ROSTER, VERIFIED, FRESH, FILING -> 0;
            case REGISTERED, MAY_ADD, NEAR_EXPIRY, PROVISIONAL, PROVISIONAL_NEAR_EXPIRY, OVER_AGE, LAPSED, CANCELLED ->
                4;
        };
        return new Player(
                state,
                scene,
                name,
                number(province, birth, n * 2 + (sex == Sex.MALE ? 1 : 0)),
                mobile(state == State.ROSTER ? 2 : 1, n),
                province,
                specialties,
                begun.minusMonths(MONTHS_SINCE_ROSTER).minusYears(years).withDayOfMonth(1),
                n);
    }

    static IdNumber number(String province, LocalDate birth, int sequence) {
        // the Corps and the military have no code of their own
        var region = switch (province) {
            case "66" -> "65";
            case "99" -> "11";
            default -> province;
        };
        return IdNumber.make(region + "0000", birth, sequence);
    }

    static MobileNumber mobile(int block, int n) {
        return new MobileNumber("1390%d%06d".formatted(block, n));
    }
}
