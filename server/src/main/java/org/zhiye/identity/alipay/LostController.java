package org.zhiye.identity.alipay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.CodeSending;
import org.zhiye.account.Visitor;
import org.zhiye.captcha.CaptchaPurpose;
import org.zhiye.captcha.Captchas;
import org.zhiye.ground.NotThere;
import org.zhiye.identity.QrImage;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.shared.Names;
import org.zhiye.shared.Sha256;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;
import org.zhiye.web.PublicAddress;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** Mobile number and password both lost: the two ways, and the code that a stranger's browser shows. */
@Controller
class LostController {
    static final String START = "/reset/lost";
    private static final String CODE = START + "/alipay";
    private static final String VIEW = "identity/lost";

    private final LostDesk desk;
    private final Tries tries;
    private final AlipayOffer offer;
    private final Turning turning;
    private final CodeSending sending;
    private final Captchas captchas;
    private final Visitor visitor;
    private final ReferenceData reference;
    private final PublicAddress address;
    private final Uis uis;

    LostController(
            LostDesk desk,
            Tries tries,
            AlipayOffer offer,
            Turning turning,
            CodeSending sending,
            Captchas captchas,
            Visitor visitor,
            ReferenceData reference,
            PublicAddress address,
            Uis uis) {
        this.desk = desk;
        this.tries = tries;
        this.offer = offer;
        this.turning = turning;
        this.sending = sending;
        this.captchas = captchas;
        this.visitor = visitor;
        this.reference = reference;
        this.address = address;
        this.uis = uis;
    }

    /** Who the visitor says to be. Never shows itself. */
    record Form(
            @Nullable String type,
            @Nullable String number,
            @Nullable String name,
            @Nullable String captcha,
            @Nullable String captchaToken) {
        @Override
        public String toString() {
            return "Form";
        }
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping(START)
    String ways(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(new Form(null, null, null, null, null), new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping(START + "/captcha")
    String captcha(@ModelAttribute Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(form, new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping(START)
    String begin(@ModelAttribute Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var who = read(form, problems);
        if (who != null && sending.human(CaptchaPurpose.LOST, form.captchaToken(), form.captcha(), request, problems)) {
            long minutes = desk.begin(browser(request, response), who, request.getRemoteAddr());
            if (minutes == 0) {
                return "redirect:" + CODE;
            }
            problems.add("number", "lost.too_often", minutes);
        }
        return page(form, problems, request, response, model);
    }

    private Asker.@Nullable Stranger read(Form form, Problems problems) {
        var type = types().stream()
                .filter(it -> it.name().equals(form.type()))
                .findFirst()
                .orElse(null);
        problems.unless(type != null, "type", "signup.type_empty");
        var document = problems.filled("number", form.number(), "signup.number_empty") && type != null
                ? problems.read("number", form.number(), "value.document-number", number -> IdDocument.of(type, number))
                : null;
        var name = problems.filled("name", form.name(), "signup.name_empty")
                ? problems.read("name", form.name(), "value.name-shape", Names::person)
                : null;
        return document == null || name == null ? null : new Asker.Stranger(name, document);
    }

    /** Those that Alipay knows. */
    private List<IdDocumentType> types() {
        return reference.idDocumentTypes().offered().stream()
                .map(it -> IdDocumentType.valueOf(it.code()))
                .filter(it -> offer.type(it).isPresent())
                .toList();
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping(CODE)
    String code(HttpServletRequest request, HttpServletResponse response, Model model) {
        return code(0, request, response, model);
    }

    private String code(long minutes, HttpServletRequest request, HttpServletResponse response, Model model) {
        var it = tries.newest(browser(request, response)).orElse(null);
        if (it == null) {
            return "redirect:" + START;
        }
        if (it.state() == Try.State.PASSED) {
            return "redirect:" + LostNewController.PAGE;
        }
        Visitor.keepOut(response);
        var link = it.state() == Try.State.OPEN ? address.of("/a/" + tries.token(it)) : "";
        model.addAttribute(
                "page",
                new LostAlipayPage(
                        it.state().name(),
                        link.isEmpty() ? null : QrImage.of(link),
                        link,
                        it.expires(),
                        it.reason() == null ? "" : it.reason().key(it.asker()),
                        minutes));
        return "identity/lostAlipay";
    }

    /** Another code for the same words, which this browser has proved to be a human's. */
    @Access(scope = Scope.PUBLIC)
    @PostMapping(CODE)
    String again(HttpServletRequest request, HttpServletResponse response, Model model) {
        var browser = browser(request, response);
        var it = tries.newest(browser).orElse(null);
        if (it == null || !(it.asker() instanceof Asker.Stranger who)) {
            return "redirect:" + START;
        }
        long minutes = it.state() == Try.State.PASSED ? 0 : desk.begin(browser, who, request.getRemoteAddr());
        if (minutes == 0) {
            return "redirect:" + CODE;
        }
        response.setStatus(422);
        return code(minutes, request, response, model);
    }

    /** Tells the page when it has to turn. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping(CODE + "/turn")
    void turn(@RequestParam(defaultValue = "") String seen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var it = tries.newest(browser(request, response)).orElseThrow(NotThere::new);
        turning.await(it, seen, request, response);
    }

    private byte[] browser(HttpServletRequest request, HttpServletResponse response) {
        return browser(visitor, request, response);
    }

    static byte[] browser(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        return Sha256.of(visitor.of(request, response));
    }

    private String page(
            Form form, Problems problems, HttpServletRequest request, HttpServletResponse response, Model model) {
        Visitor.keepOut(response);
        if (problems.any()) {
            response.setStatus(422);
        }
        var language = uis.of(request, response).language();
        model.addAttribute(
                "page",
                new LostPage(
                        offer.stands(),
                        choices(language),
                        Objects.requireNonNullElse(form.type(), IdDocumentType.IDENTITY_CARD.name()),
                        Objects.requireNonNullElse(form.number(), ""),
                        Objects.requireNonNullElse(form.name(), ""),
                        captchas.show(CaptchaPurpose.LOST, request, response),
                        problems));
        return VIEW;
    }

    private List<Choice> choices(Language language) {
        return types().stream()
                .map(it -> new Choice(it.name(), reference.idDocumentTypes().name(it.name(), language)))
                .toList();
    }
}
