package org.zhiye.review.letter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;

/** A person's own letters. */
@Controller
class LetterController {
    private final Letters letters;

    LetterController(Letters letters) {
        this.letters = letters;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/letters/{id}")
    String page(@Me PersonId me, @PathVariable LetterId id, Model model) {
        var letter = letters.find(id, me).orElseThrow(NotThere::new);
        model.addAttribute(
                "page",
                new LetterPage(
                        letters.inWords(letter),
                        "",
                        letter.filing() == null ? "/messages" : "/progress/" + letter.filing()));
        return "review/letter";
    }
}
