package org.zhiye.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.demo.content.Content;
import org.zhiye.demo.content.Part;
import org.zhiye.shared.Language;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** What can be tried, who can log in, and how to move the day. */
@Controller
@Profile("demo")
class DemoController {
    private final ObjectProvider<Content> content;
    private final PartWords words;
    private final DemoClock clock;
    private final Uis uis;

    DemoController(ObjectProvider<Content> content, PartWords words, DemoClock clock, Uis uis) {
        this.content = content;
        this.words = words;
        this.clock = clock;
        this.uis = uis;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/demo")
    String explain(HttpServletRequest request, HttpServletResponse response, Model model) {
        var language = uis.of(request, response).language();
        model.addAttribute("page", DemoPage.of(clock.today(), parts(), part -> words.line(part, language)));
        return "demo/demo";
    }

    /** Somebody who can be played, as programs read it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Account(
            String role,
            @Nullable String scene,
            String name,
            @Nullable String id,
            @Nullable String account,
            @Nullable String password,
            String mobile,
            String purpose,
            String province,
            String jurisdiction) {}

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/demo/accounts")
    ResponseEntity<List<Account>> accounts() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(parts().stream().map(this::account).collect(Collectors.toList()));
    }

    private Account account(Part it) {
        var line = words.line(it, Language.ZH_HANS);
        return new Account(
                it.role(),
                it.scene(),
                it.name(),
                it.id(),
                it.account(),
                it.password(),
                it.mobile(),
                line.purpose(),
                it.province(),
                line.place());
    }

    private List<Part> parts() {
        var there = content.getIfAvailable();
        return there == null ? List.of() : there.parts();
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/demo/clock")
    ResponseEntity<?> move(@RequestParam(defaultValue = "") String date) {
        try {
            return ResponseEntity.ok(clock.to(LocalDate.parse(date)));
        } catch (DateTimeException e) {
            return ResponseEntity.badRequest().body(Map.of("error", "date=YYYY-MM-DD"));
        } catch (DemoClock.PastDay e) {
            return ResponseEntity.unprocessableContent().body(Map.of("error", "forward only", "today", clock.today()));
        }
    }
}
