package org.zhiye.outbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiye.ground.Day;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** What left the house within the last week, counted; no numbers, no texts. */
@Controller
class MessagesController {
    private static final int DAYS = 7;

    private final Queue queue;
    private final Deliveries deliveries;
    private final CarrierTroubles troubles;
    private final Carriers carriers;
    private final Alarms alarms;
    private final Day day;
    private final Uis uis;

    MessagesController(
            Queue queue,
            Deliveries deliveries,
            CarrierTroubles troubles,
            Carriers carriers,
            Alarms alarms,
            Day day,
            Uis uis) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.troubles = troubles;
        this.carriers = carriers;
        this.alarms = alarms;
        this.day = day;
        this.uis = uis;
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @GetMapping("/admin/messages")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var first = day.today().minusDays(DAYS - 1);
        var ui = uis.of(request, response);
        model.addAttribute(
                "page",
                MessagesPage.of(
                        ui, alarms.now(), carriers, queue.waiting(), deliveries.since(first), troubles.since(first)));
        return "outbox/messages";
    }
}
