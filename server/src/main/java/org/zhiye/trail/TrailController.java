package org.zhiye.trail;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Subject;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;

/** A person's own operation trail. */
@Controller
class TrailController {
    private final Trail trail;

    TrailController(Trail trail) {
        this.trail = trail;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/trail")
    String mine(
            @Me PersonId me,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var area = Area.find(kind).orElse(null);
        var entries = trail.of(Subject.of(me), area, before, TrailPage.LINES + 1);
        model.addAttribute("page", TrailPage.of(entries, me.value(), area, before == null));
        return "trail/mine";
    }
}
