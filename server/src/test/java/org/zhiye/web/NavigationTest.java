package org.zhiye.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Grant;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

@ZhiyeTest
class NavigationTest {
    @Autowired
    Uis uis;

    private Ui ui(String path) {
        var request = new MockHttpServletRequest("GET", path);
        return uis.of(request, new MockHttpServletResponse());
    }

    private static Caller caller(Caller.Kind kind, Role... roles) {
        var id = UUID.randomUUID();
        var grants = Arrays.stream(roles)
                .map(role -> new Grant(role, Grant.EVERYWHERE))
                .toList();
        return new Caller(new AccountId(id), kind, "林晓峰", id, grants, "", "");
    }

    private List<Link> menu(Caller caller, String path) {
        return caller.act(() -> ui(path).navigation());
    }

    @Test
    void a_visitor_sees_the_public_pages_and_where_he_is() {
        var menu = menu(Caller.nobody("", ""), "/guide/initial");
        assertThat(menu).extracting(Link::text).containsExactly("首页", "公示公告", "注册查询", "证书验证", "办事指南");
        assertThat(menu).filteredOn(Link::here).extracting(Link::href).containsExactly("/guide");
    }

    @Test
    void every_entry_of_every_menu_can_be_opened() {
        for (Role role : Role.values()) {
            var kind = role.isStaff() ? Caller.Kind.STAFF : Caller.Kind.PRACTITIONER;
            assertThat(menu(caller(kind, role), "/")).allMatch(link -> ui("/").exists(link.href()));
        }
    }

    @Test
    void two_roles_with_the_same_page_make_one_entry() {
        var both = menu(caller(Caller.Kind.STAFF, Role.PROVINCE_ACCEPTOR, Role.PROVINCE_REVIEWER), "/");
        assertThat(both).doesNotHaveDuplicates();
    }

    @Test
    void who_is_logged_in_finds_the_public_pages_at_the_foot() {
        var foot = caller(Caller.Kind.PRACTITIONER, Role.PRACTITIONER)
                .act(() -> ui("/nowhere").footer());
        assertThat(foot).extracting(Link::href).contains("/", "/announcements", "/lookup", "/verify", "/guide");
    }

    @Test
    void an_address_with_two_slashes_never_leads_to_another_host() {
        var request = new MockHttpServletRequest("GET", "//evil.example/x");
        var ui = uis.of(request, new MockHttpServletResponse());
        assertThat(ui.in(org.zhiye.shared.Language.EN)).isEqualTo("/evil.example/x?lang=en");
    }

    @Test
    void after_a_form_the_language_switch_leads_to_a_page_that_can_be_opened() {
        var request = new MockHttpServletRequest("POST", "/lookup");
        var sent = uis.of(request, new MockHttpServletResponse());
        assertThat(sent.in(org.zhiye.shared.Language.EN)).isEqualTo("/lookup?lang=en");
        var other = uis.of(new MockHttpServletRequest("POST", "/nowhere"), new MockHttpServletResponse());
        assertThat(other.in(org.zhiye.shared.Language.EN)).isEqualTo("/?lang=en");
    }
}
