package org.zhiye.person.phone;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.document.Documents;
import org.zhiye.document.Uploads;
import org.zhiye.ground.Caller;
import org.zhiye.ground.NotThere;
import org.zhiye.otp.Budgets;
import org.zhiye.person.People;
import org.zhiye.person.PersonReason;
import org.zhiye.person.PhotoFindings;
import org.zhiye.person.wallet.CheckAnswer;
import org.zhiye.person.wallet.Checking;
import org.zhiye.person.wallet.Cut;
import org.zhiye.person.wallet.Fitted;
import org.zhiye.person.wallet.TakePage;
import org.zhiye.shared.Refused;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/**
 * The telephone's side. Nobody is logged in here: the address lets the first who presses the button in, the cookie that this one gets lets
 * it send one picture. A program that only looks at addresses, as messengers do, uses nothing up.
 */
@Controller
class PhoneSideController {
    private static final String JPEG = "image/jpeg";
    private static final Budgets.Limit TRIES = new Budgets.Limit(20, Duration.ofMinutes(10));

    private final People people;
    private final PhoneLinks links;
    private final PhoneCookie cookie;
    private final Checking checking;
    private final Uploads uploads;
    private final Documents documents;
    private final Budgets budgets;
    private final Uis uis;

    PhoneSideController(
            People people,
            PhoneLinks links,
            PhoneCookie cookie,
            Checking checking,
            Uploads uploads,
            Documents documents,
            Budgets budgets,
            Uis uis) {
        this.uis = uis;
        this.people = people;
        this.links = links;
        this.cookie = cookie;
        this.checking = checking;
        this.uploads = uploads;
        this.documents = documents;
        this.budgets = budgets;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/p/{token}")
    String look(@PathVariable String token, Model model) {
        var link = links.look(token);
        model.addAttribute("page", new PhoneSidePage(label(link), "/p/" + token, null, link.until()));
        return "person/phoneSide";
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/p/{token}")
    String open(@PathVariable String token, HttpServletResponse response) {
        links.look(token);
        links.open(token, cookie.issue(response), Caller.current().device());
        return "redirect:/phone";
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/phone")
    String show(HttpServletRequest request, Model model) {
        return page(link(request), new PhotoFindings(List.of()), new Problems(), model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/phone")
    String send(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String crop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var link = open(request);
        var problems = new Problems();
        var findings = new PhotoFindings(List.of());
        try {
            long wait = budgets.take("phone-upload " + link.id(), TRIES);
            if (wait > 0) {
                throw new Refused(PersonReason.CHECKS_TOO_OFTEN, wait);
            }
            var fitted = uploads.take(file, picture -> Fitted.of(link.kind(), picture, Cut.read(crop)));
            var jpeg = fitted.jpeg();
            if (fitted.ok() && jpeg != null) {
                var picture = documents.bring(link.person().value(), link.kind().name(), jpeg, JPEG);
                links.send(cookie.current(request).orElseThrow(NotThere::new), picture);
                return "redirect:/phone";
            }
            findings = fitted.findings();
            problems.add(link.kind().slug(), link.kind().unfit());
        } catch (Refused e) {
            problems.add(link.kind().slug(), e.reason(), e.arguments().toArray());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(link, findings, problems, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/phone/check")
    ResponseEntity<CheckAnswer> check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String crop,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = open(request);
        return checking.answer(link.person(), link.kind(), file, crop, uis.of(request, response));
    }

    private String page(PhoneLink link, PhotoFindings findings, Problems problems, Model model) {
        var kind = link.kind();
        var open = link.state() == PhoneLink.State.OPENED;
        var take = new TakePage(kind.slug(), label(link), "/phone", "/phone/check", false, findings.failed(), problems);
        model.addAttribute("page", new PhoneSidePage(label(link), "", open ? take : null, link.until()));
        return "person/phoneSide";
    }

    /** The link that this telephone opened, whatever became of it since; one that is over is told so. */
    private PhoneLink link(HttpServletRequest request) {
        return cookie.current(request)
                .flatMap(links::opened)
                .filter(it -> it.state() != PhoneLink.State.OVER)
                .orElseThrow(() -> new Refused(PersonReason.PHONE_LINK_OVER));
    }

    private PhoneLink open(HttpServletRequest request) {
        var link = link(request);
        if (link.state() != PhoneLink.State.OPENED) {
            throw new Refused(PersonReason.PHONE_LINK_OVER);
        }
        return link;
    }

    private String label(PhoneLink link) {
        return people.facts(link.person()).label(link.kind());
    }
}
