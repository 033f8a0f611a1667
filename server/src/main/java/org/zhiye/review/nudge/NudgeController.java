package org.zhiye.review.nudge;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.DeedKey;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;

/** 催办 on the progress page. */
@Controller
class NudgeController {
    private final NudgeDesk desk;

    NudgeController(NudgeDesk desk) {
        this.desk = desk;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/progress/{id}/nudge")
    String nudge(@Me PersonId me, @PathVariable FilingId id, @RequestParam(required = false) @Nullable String deed) {
        return "redirect:" + desk.nudge(me, id, DeedKey.of(deed));
    }
}
