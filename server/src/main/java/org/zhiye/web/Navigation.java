package org.zhiye.web;

import java.util.ArrayList;
import java.util.List;
import org.zhiye.ground.Caller;
import org.zhiye.shared.Role;

/** The main menu, by who calls; it holds only pages that there are. */
final class Navigation {
    /** An entry and the addresses that belong to it. */
    private record Entry(String href, String key, List<String> under) {
        Entry(String href, String key) {
            this(href, key, List.of(href));
        }
    }

    private static final List<Entry> PUBLIC = List.of(
            new Entry("/", "nav.home"),
            new Entry("/announcements", "nav.announcements"),
            new Entry("/lookup", "nav.lookup"),
            new Entry("/verify", "nav.verify", List.of("/verify", "/c")),
            new Entry("/guide", "nav.guide"));

    private static final List<Entry> FOOT = List.of(
            new Entry("/help/desks", "nav.desks"),
            new Entry("/accessibility", "nav.accessibility"),
            new Entry("/texts/privacy", "nav.privacy"));

    private static final List<Entry> PRACTITIONER = List.of(
            new Entry("/home", "nav.home"),
            new Entry("/filings", "nav.filings"),
            new Entry("/progress", "nav.progress"),
            new Entry("/me", "nav.me"));

    private static final List<Entry> ENTERPRISE = List.of(
            new Entry("/enterprise/home", "nav.home"), new Entry("/enterprise/confirmations", "nav.confirmations"));

    private static final Entry DESK = new Entry("/desk", "nav.desk");
    private static final Entry REVIEW = new Entry("/review", "nav.review");
    private static final Entry PUBLICATION = new Entry("/publication", "nav.publication");
    private static final Entry ADMIN = new Entry("/admin", "nav.admin");

    private Navigation() {}

    static List<Link> of(Caller caller, Ui ui) {
        return entries(caller).stream()
                .filter(entry -> ui.exists(entry.href()))
                .map(entry -> new Link(entry.href(), ui.t(entry.key()), here(entry, ui)))
                .toList();
    }

    /** Somebody who is logged in finds the public pages here. */
    static List<Link> footer(Ui ui) {
        var entries = new ArrayList<Entry>();
        if (ui.caller().loggedIn()) {
            entries.add(new Entry("/", "nav.portal"));
            entries.addAll(PUBLIC.subList(1, PUBLIC.size()));
        }
        entries.addAll(FOOT);
        return entries.stream()
                .filter(entry -> ui.exists(entry.href()))
                .map(entry -> new Link(entry.href(), ui.t(entry.key()), false))
                .toList();
    }

    private static boolean here(Entry entry, Ui ui) {
        return entry.under().stream()
                .anyMatch(path -> path.equals("/") ? ui.path().equals("/") : ui.at(path));
    }

    private static List<Entry> entries(Caller caller) {
        return switch (caller.kind()) {
            case NOBODY, SYSTEM -> PUBLIC;
            case PRACTITIONER -> PRACTITIONER;
            case ENTERPRISE -> ENTERPRISE;
            case STAFF -> staff(caller);
        };
    }

    private static List<Entry> staff(Caller caller) {
        var entries = new ArrayList<Entry>();
        caller.grants().stream()
                .map(grant -> entry(grant.role()))
                .flatMap(List::stream)
                .distinct()
                .forEach(entries::add);
        return entries;
    }

    private static List<Entry> entry(Role role) {
        return switch (role) {
            case PRACTITIONER, ENTERPRISE_AGENT, ENTERPRISE_MANAGER, API_CLIENT -> List.of();
            case DESK_OFFICER -> List.of(DESK);
            case PROVINCE_ACCEPTOR,
                    PROVINCE_REVIEWER,
                    PROVINCE_SUPERVISOR,
                    JOINT_REVIEWER,
                    MINISTRY_ACCEPTOR,
                    MINISTRY_REVIEWER,
                    MINISTRY_SUPERVISOR -> List.of(REVIEW);
            case PUBLISHER -> List.of(PUBLICATION);
            case POLICY_KEEPER, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> List.of(ADMIN);
        };
    }
}
