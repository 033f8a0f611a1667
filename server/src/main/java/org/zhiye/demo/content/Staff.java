package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.zhiye.policy.Province;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Role;
import org.zhiye.shared.Sex;

/** The officers of the demonstration, and those who act for its enterprises. */
final class Staff {
    private static final long SEED = 20260102;

    private final LocalDate begun;
    private final ReferenceData reference;

    Staff(LocalDate begun, ReferenceData reference) {
        this.begun = begun;
        this.reference = reference;
    }

    /** A desk officer, acceptor, reviewer and supervisor of each province, and all of the ministries. */
    List<Officer> officers() {
        var random = new SplittableRandom(SEED);
        var officers = new ArrayList<Officer>();
        // Shanghai first: it is where most of the examples are
        Stream.concat(
                        reference.provinces().offered().stream().filter(Staff::isShanghai),
                        reference.provinces().offered().stream().filter(province -> !isShanghai(province)))
                .forEach(province -> {
                    var prefix = Prefixes.of(province.code());
                    add(officers, random, Role.DESK_OFFICER, desk(province.code()), province.code());
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
        // last: whoever comes after somebody new would have another name and number
        add(officers, random, Role.POLICY_KEEPER, "policy-keeper-2", "*");
        add(officers, random, Role.PROVINCE_SUPERVISOR, "sh-supervisor-2", "31");
        add(officers, random, Role.MINISTRY_SUPERVISOR, "mohurd-supervisor-2", "*");
        return officers;
    }

    /** The user name of a province's officer for on-site verification. */
    static String desk(String province) {
        return Prefixes.of(province) + "-desk";
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
                Cast.number(place, birth, n * 2 + (sex == Sex.MALE ? 1 : 0)),
                Cast.mobile(4, n),
                jurisdiction));
    }

    /** Managers of enterprises, at least one in each province with cases; the other enterprises have nobody. */
    List<Agent> agents(List<Firm> firms) {
        var agents = new ArrayList<Agent>();
        agents.add(agent("huajian", "程立新", 38, 1, firm(firms, "31", 0)));
        agents.add(agent("chengyuan", "田佳慧", 35, 2, firm(firms, "11", 0)));
        agents.add(agent("js-firm-1", "顾长山", 44, 3, firm(firms, "32", 0)));
        agents.add(agent("js-firm-2", "秦月", 31, 4, firm(firms, "32", 1)));
        agents.add(agent("js-firm-3", "邵明辉", 47, 5, firm(firms, "32", 2)));
        agents.add(agent("zj-firm-1", "毛国栋", 52, 6, firm(firms, "33", 0)));
        agents.add(agent("hb-firm-1", "龙艳", 36, 7, firm(firms, "42", 0)));
        agents.add(agent("gd-firm-1", "黎志文", 41, 8, firm(firms, "44", 0)));
        agents.add(agent("sc-firm-1", "文慧", 39, 9, firm(firms, "51", 0)));
        return agents;
    }

    private Agent agent(String username, String name, int age, int n, Firm firm) {
        return new Agent(
                username,
                name,
                Cast.number(firm.province(), begun.minusYears(age).minusDays(70 + n * 13L), 500 + n),
                Cast.mobile(5, n),
                firm);
    }

    private static Firm firm(List<Firm> firms, String province, int n) {
        return firms.stream()
                .filter(it -> it.employs() && it.province().equals(province))
                .skip(n)
                .findFirst()
                .orElseThrow();
    }
}
