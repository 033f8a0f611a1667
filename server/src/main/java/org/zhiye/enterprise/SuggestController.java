package org.zhiye.enterprise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** What the field for an enterprise asks while somebody types. */
@RestController
class SuggestController {
    private static final int MOST = 8;

    private final Enterprises enterprises;
    private final Choices choices;
    private final Uis uis;

    SuggestController(Enterprises enterprises, Choices choices, Uis uis) {
        this.enterprises = enterprises;
        this.choices = choices;
        this.uis = uis;
    }

    @Access(scope = Scope.ACCOUNT)
    @GetMapping(path = "/enterprises/suggest", produces = "application/json")
    List<Choice> suggest(
            @RequestParam(defaultValue = "") String q, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request, response);
        return choices.of(enterprises.suggest(q, MOST), ui);
    }
}
