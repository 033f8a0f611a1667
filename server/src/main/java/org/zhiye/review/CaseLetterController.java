package org.zhiye.review;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiye.ground.Caller;
import org.zhiye.ground.NotThere;
import org.zhiye.review.letter.LetterId;
import org.zhiye.review.letter.LetterPage;
import org.zhiye.review.letter.Letters;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;

/** The letters of a case, for those who may see it. */
@Controller
class CaseLetterController {
    private final Sight sight;
    private final Letters letters;

    CaseLetterController(Sight sight, Letters letters) {
        this.sight = sight;
        this.letters = letters;
    }

    @Access(
            value = {
                Role.PROVINCE_ACCEPTOR,
                Role.PROVINCE_REVIEWER,
                Role.PROVINCE_SUPERVISOR,
                Role.MINISTRY_ACCEPTOR,
                Role.MINISTRY_REVIEWER,
                Role.MINISTRY_SUPERVISOR
            },
            scope = Scope.PROVINCE)
    @GetMapping("/review/cases/{id}/letters/{letter}")
    String page(@Me Caller me, @PathVariable FilingId id, @PathVariable LetterId letter, Model model) {
        var it = letters.find(letter, sight.officers(me, id).id()).orElseThrow(NotThere::new);
        model.addAttribute("page", new LetterPage(letters.inWords(it), "", "/review/cases/" + id));
        return "review/letter";
    }
}
