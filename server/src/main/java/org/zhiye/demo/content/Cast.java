package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.zhiye.policy.Province;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdNumber;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Role;
import org.zhiye.shared.Sex;

/**
 * The people of the demonstration. They follow from the day on which the installation was made, so that ages and validities are what
 * their parts say; the same day gives the same people. Identity numbers begin with a province's code alone, which nobody's does.
 */
final class Cast {
    /** Of all accounts of the demonstration. */
    static final String PASSWORD = "jiaoshoujia-2026";

    /** The seeds below are the named ones' and the roster's. */
    static final int FIRST_OF_CROWD = 100;

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
                player(10, State.OVER_AGE, "徐国梁", Sex.MALE, OVER_AGE, "31", "JZ"));
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

    /** Everybody else. */
    List<Player> crowd(int many) {
        var random = new SplittableRandom(SEED);
        var provinces = reference.provinces().offered();
        var players = new ArrayList<Player>();
        for (int i = 0; i < many; i++) {
            var sex = random.nextInt(4) == 0 ? Sex.FEMALE : Sex.MALE;
            var state = state(i % 20);
            int age = state == State.OVER_AGE ? OVER_AGE + random.nextInt(6) : 27 + random.nextInt(30);
            var specialty = OPEN.get(Math.min(random.nextInt(8) / 2, random.nextInt(4)));
            players.add(player(
                    FIRST_OF_CROWD + i,
                    state,
                    PersonNames.make(random, sex),
                    sex,
                    age,
                    provinces.get(random.nextInt(provinces.size())).code(),
                    specialty));
        }
        return players;
    }

    private static State state(int of20) {
        return switch (of20) {
            case 0, 1 -> State.FRESH;
            case 2, 3, 4, 5, 6 -> State.VERIFIED;
            case 7 -> State.NEAR_EXPIRY;
            case 8 -> State.PROVISIONAL;
            case 9 -> State.OVER_AGE;
            case 10 -> State.LAPSED;
            default -> State.REGISTERED;
        };
    }

    private Player player(int n, State state, String name, Sex sex, int age, String province, String... specialties) {
        var birth = begun.minusYears(age).minusDays(40 + n * 37L % 300);
        var years = state == State.ROSTER || state == State.VERIFIED || state == State.FRESH ? 0 : 4;
        return new Player(
                state,
                name,
                number(province, birth, n * 2 + (sex == Sex.MALE ? 1 : 0)),
                mobile(state == State.ROSTER ? 2 : 1, n),
                province,
                List.of(specialties),
                begun.minusMonths(MONTHS_SINCE_ROSTER).minusYears(years).withDayOfMonth(1),
                n);
    }

    /** A desk officer, acceptor, reviewer and supervisor of each province, and all of the ministries. */
    List<Officer> officers() {
        var random = new SplittableRandom(SEED + 1);
        var officers = new ArrayList<Officer>();
        // Shanghai first: it is where most of the examples are
        Stream.concat(
                        reference.provinces().offered().stream().filter(Cast::isShanghai),
                        reference.provinces().offered().stream().filter(province -> !isShanghai(province)))
                .forEach(province -> {
                    var prefix = Prefixes.of(province.code());
                    add(officers, random, Role.DESK_OFFICER, prefix + "-desk", province.code());
                    add(officers, random, Role.PROVINCE_ACCEPTOR, prefix + "-acceptor", province.code());
                    add(officers, random, Role.PROVINCE_REVIEWER, prefix + "-reviewer", province.code());
                    add(officers, random, Role.PROVINCE_SUPERVISOR, prefix + "-supervisor", province.code());
                });
        add(officers, random, Role.MINISTRY_ACCEPTOR, "mohurd-acceptor", "*");
        add(officers, random, Role.MINISTRY_REVIEWER, "mohurd-reviewer", "*");
        add(officers, random, Role.MINISTRY_SUPERVISOR, "mohurd-supervisor", "*");
        add(officers, random, Role.PUBLISHER, "mohurd-publisher", "*");
        add(officers, random, Role.JOINT_REVIEWER, "mot-reviewer", "GL,GH");
        add(officers, random, Role.JOINT_REVIEWER, "mwr-reviewer", "SL");
        add(officers, random, Role.JOINT_REVIEWER, "miit-reviewer", "TX");
        add(officers, random, Role.JOINT_REVIEWER, "nra-reviewer", "TL");
        add(officers, random, Role.JOINT_REVIEWER, "caac-reviewer", "MH");
        add(officers, random, Role.POLICY_KEEPER, "policy-keeper", "*");
        add(officers, random, Role.SYSTEM_ADMINISTRATOR, "system-admin", "*");
        add(officers, random, Role.SECURITY_ADMINISTRATOR, "security-admin", "*");
        add(officers, random, Role.AUDIT_ADMINISTRATOR, "audit-admin", "*");
        return officers;
    }

    private static boolean isShanghai(Province province) {
        return province.code().equals("31");
    }

    private void add(List<Officer> officers, SplittableRandom random, Role role, String username, String jurisdiction) {
        int n = officers.size();
        var sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        var place = role.jurisdiction() == Role.Jurisdiction.PROVINCE ? jurisdiction : "11";
        var birth = begun.minusYears(28 + random.nextInt(28)).minusDays(random.nextInt(360));
        officers.add(new Officer(
                role,
                username,
                PersonNames.make(random, sex),
                number(place, birth, n * 2 + (sex == Sex.MALE ? 1 : 0)),
                mobile(4, n),
                jurisdiction));
    }

    /** Managers of enterprises; the other enterprises have nobody. */
    List<Agent> agents() {
        return List.of(
                new Agent(
                        "huajian",
                        "程立新",
                        number("31", begun.minusYears(38).minusDays(77), 501),
                        mobile(5, 1),
                        "上海华建二局建设工程有限公司",
                        "31"),
                new Agent(
                        "chengyuan",
                        "田佳慧",
                        number("11", begun.minusYears(35).minusDays(150), 502),
                        mobile(5, 2),
                        "北京城远建筑工程有限公司",
                        "11"));
    }

    /** All whom visitors may be. */
    List<Part> parts() {
        return Stream.of(
                        named().stream().map(Cast::part),
                        roster().stream().map(Cast::part),
                        agents().stream().map(Cast::part),
                        officers().stream().map(Cast::part))
                .flatMap(parts -> parts)
                .toList();
    }

    private static Part part(Player it) {
        return new Part(
                it.state().name(),
                it.name(),
                null,
                it.id().value(),
                it.state().hasAccount() ? PASSWORD : null,
                it.mobile().value(),
                it.province(),
                it.specialties(),
                "");
    }

    private static Part part(Agent it) {
        return new Part(
                Role.ENTERPRISE_MANAGER.name(),
                it.name(),
                it.username(),
                null,
                PASSWORD,
                it.mobile().value(),
                it.province(),
                List.of(),
                it.firm());
    }

    private static Part part(Officer it) {
        boolean province = it.role().jurisdiction() == Role.Jurisdiction.PROVINCE;
        boolean joint = it.role().jurisdiction() == Role.Jurisdiction.SPECIALTIES;
        return new Part(
                it.role().name(),
                it.name(),
                it.username(),
                null,
                PASSWORD,
                it.mobile().value(),
                province ? it.jurisdiction() : "",
                joint ? List.of(it.jurisdiction().split(",", -1)) : List.of(),
                "");
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
