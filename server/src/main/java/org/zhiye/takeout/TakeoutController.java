package org.zhiye.takeout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.Accounts;
import org.zhiye.account.PasswordAgain;
import org.zhiye.document.Documents;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.LoginCookie;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** Taking the own data out: with the password once more, as one file, for this log-in alone. */
@Controller
class TakeoutController {
    private static final long KILO = 1024;

    private final Takeouts takeouts;
    private final TakeoutTable table;
    private final Documents documents;
    private final PasswordAgain password;
    private final Accounts accounts;
    private final LoginCookie cookies;
    private final Uis uis;

    TakeoutController(
            Takeouts takeouts,
            TakeoutTable table,
            Documents documents,
            PasswordAgain password,
            Accounts accounts,
            LoginCookie cookies,
            Uis uis) {
        this.takeouts = takeouts;
        this.table = table;
        this.documents = documents;
        this.password = password;
        this.accounts = accounts;
        this.cookies = cookies;
        this.uis = uis;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/export")
    String show(@Me PersonId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(me, null, new Problems(), request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/export")
    String make(
            @Me Caller me,
            @RequestParam(name = "password", required = false) @Nullable String typed,
            @RequestParam(required = false) @Nullable String deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var session = cookies.current(request).orElseThrow(NotThere::new);
        var guarded = accounts.guardedUntil(me.person());
        if (guarded.isPresent()) {
            problems.add(
                    "password", "account.guarded", uis.of(request, response).time(guarded.get()));
        } else if (password.fits(me, typed, "password", problems)) {
            if (takeouts.allowed(me.person())) {
                var language = uis.of(request, response).language();
                return "redirect:" + takeouts.make(me.person(), me.name(), language, DeedKey.of(deed), session);
            }
            problems.add("password", "export.too_often");
        }
        return page(me.person(), deed, problems, request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/export/file")
    ResponseEntity<InputStreamResource> file(@Me PersonId me, HttpServletRequest request) {
        return documents.serve(cookies.current(request)
                .flatMap(session -> table.of(me, session))
                .flatMap(it -> documents.find(it.document(), me.value())));
    }

    private String page(
            PersonId me,
            @Nullable String deed,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Optional<TakeoutTable.Takeout> ready = cookies.current(request).flatMap(session -> table.of(me, session));
        model.addAttribute(
                "page",
                new TakeoutPage(
                        takeouts.contents(),
                        ready.flatMap(it -> documents
                                        .find(it.document(), me.value())
                                        .map(file -> new TakeoutPage.Ready(
                                                Math.ceilDiv(file.bytes(), KILO), it.at(), it.until())))
                                .orElse(null),
                        request.getParameterMap().containsKey("made"),
                        deed == null ? uis.of(request, response).deedKey() : deed,
                        problems));
        return "takeout/export";
    }
}
