package org.zhiye.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Firms;
import org.zhiye.otp.Purpose;
import org.zhiye.person.Applicants;
import org.zhiye.qualification.Rosters;

/** Fills in initial registrations on their pages, as people do. */
@TestComponent
public class Drafting {
    private static final String START = "/filings/constructor-1/initial";

    private final Applicants applicants;
    private final Rosters rosters;
    private final Firms firms;
    private final Logins logins;
    private final Visitors visitors;

    Drafting(Applicants applicants, Rosters rosters, Firms firms, Logins logins, Visitors visitors) {
        this.applicants = applicants;
        this.rosters = rosters;
        this.firms = firms;
        this.logins = logins;
        this.visitors = visitors;
    }

    /** Somebody with a draft open. */
    public record Begun(Logins.Person person, Enterprise enterprise, Browser browser, String form) {
        public String page(String name) {
            return form + "/" + name;
        }

        public String beside(String field) {
            var error = browser.page().getElementById(field + "-error");
            return error == null ? "" : error.text();
        }
    }

    /** Lacks nothing, qualified for building and for mechanical and electrical works last year, stands on an empty form. */
    public Begun begun() {
        var person = applicants.ready("林晓峰");
        rosters.enter(person, "2025-09-06", "JZ", "JD");
        return begun(person);
    }

    public Begun begun(Logins.Person person) {
        var browser = logins.in(person).open(START).submit(START, Map.of());
        return new Begun(person, firms.add("31"), browser, browser.at());
    }

    /** What a person types who makes no mistake. */
    public static Map<String, List<String>> right(Begun it) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("enterprise", List.of(it.enterprise().id().toString()));
        fields.put("enterpriseTyped", List.of(it.enterprise().name()));
        fields.put("contractFrom", List.of("2026-03-01"));
        fields.put("contractTo", List.of("2029-02-28"));
        fields.put("specialties", List.of("JZ"));
        fields.put("notice", List.of("yes"));
        fields.put("commitment", List.of("yes"));
        return fields;
    }

    /** The form with these changes; a field given no values is left out. */
    public static Browser fill(Begun it, Map<String, List<String>> changes) {
        var fields = right(it);
        changes.forEach(fields::put);
        return send(it.browser(), it.form(), fields);
    }

    /** Sends the form that the browser stands on. */
    public static Browser send(Browser browser, String form, Map<String, List<String>> typed) {
        var values = new LinkedMultiValueMap<String, String>();
        typed.forEach(values::put);
        values.addIfAbsent("to", "check");
        return browser.submitMany(form, values);
    }

    /** Filled in without mistake, on the check page. */
    public Begun checked() {
        var it = begun();
        fill(it, Map.of());
        return it;
    }

    /** Asks for the code on the check page, and reads it off the telephone. */
    public String code(Begun it) {
        visitors.pause(it.person().mobile(), Purpose.SUBMIT_FILING);
        it.browser().submit(it.page("code"), Map.of());
        return visitors.code(it.person().mobile());
    }

    /** The whole way to the case. */
    public Begun submitted() {
        var it = checked();
        it.browser().submit(it.page("submit"), Map.of("code", code(it)));
        return it;
    }
}
