package org.zhiye.demo.alipay;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.demo.content.Content;
import org.zhiye.demo.content.Part;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.Language;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Messages;
import org.zhiye.web.PublicAddress;
import org.zhiye.web.Scope;

/** The phone of the demonstration: what Alipay would show on it, with a choice of whose phone it is. */
@Controller
@Profile("demo")
class DemoAlipayController {
    private static final String SELF = "self";
    private static final int OTHERS = 3;

    private final LocalGateway gateway;
    private final ObjectProvider<Content> content;
    private final PublicAddress address;
    private final Messages messages;

    DemoAlipayController(
            LocalGateway gateway, ObjectProvider<Content> content, PublicAddress address, Messages messages) {
        this.gateway = gateway;
        this.content = content;
        this.address = address;
        this.messages = messages;
    }

    /** The page of authorisation. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/demo/alipay/authorise")
    String authorise(
            @RequestParam(name = "cert_verify_id", defaultValue = "") String question,
            @RequestParam(name = "redirect_uri", defaultValue = "") String back,
            @RequestParam(defaultValue = "") String state,
            Language language,
            Model model) {
        return page(question, false, back, state, language, model);
    }

    /** The page to which a signed request leads: the comparison of the face. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/demo/alipay/gateway.do")
    String face(HttpServletRequest request, Language language, Model model) {
        var parameters = LocalGateway.parameters(request.getQueryString());
        if (!gateway.isSigned(parameters)) {
            throw new NotThere();
        }
        var id = parameters
                .getOrDefault("biz_content", "")
                .replaceAll(".*\"certify_id\"\\s*:\\s*\"([0-9a-f]+)\".*", "$1");
        return page(id, true, "", "", language, model);
    }

    private String page(String id, boolean face, String back, String state, Language language, Model model) {
        var question = question(id, face);
        var to = question.back() == null ? back : question.back();
        if (!to.startsWith(address.of("/a/return"))) {
            throw new NotThere();
        }
        var owners = new ArrayList<Choice>();
        owners.add(new Choice(
                SELF,
                messages.text(language, "demo.alipay.self", question.about().name())));
        others(question).forEach(it -> owners.add(new Choice(it.number(), it.name())));
        model.addAttribute("page", new DemoAlipayPage(id, face, owners, to, state));
        return "demo/alipay";
    }

    private LocalGateway.Question question(String id, boolean face) {
        var question = gateway.question(id);
        if (question == null || question.face() != face) {
            throw new NotThere();
        }
        return question;
    }

    /** Some people of the demonstration, and one who is always there. */
    private List<LocalGateway.Owner> others(LocalGateway.Question question) {
        var others = new ArrayList<LocalGateway.Owner>();
        var played = content.getIfAvailable();
        if (played != null) {
            for (Part it : played.parts()) {
                if (it.id() != null
                        && others.size() < OTHERS
                        && !it.id().equals(question.about().number())) {
                    others.add(new LocalGateway.Owner(it.name(), it.id()));
                }
            }
        }
        if (others.isEmpty()) {
            others.add(new LocalGateway.Owner("王小二", "11010519491231002X"));
        }
        return others;
    }

    /** What the phone's owner decides. */
    record Decision(
            @Nullable String question,
            @Nullable String owner,
            @Nullable String answer,
            @Nullable String back,
            @Nullable String state) {}

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/demo/alipay/decide")
    String decide(Decision it) {
        var id = String.valueOf(it.question());
        var question = gateway.question(id);
        var back = String.valueOf(it.back());
        // whatever was sent: the phone is led nowhere else
        if (question == null || !back.startsWith(address.of("/a/return"))) {
            throw new NotThere();
        }
        var owner = SELF.equals(it.owner())
                ? question.about()
                : others(question).stream()
                        .filter(other -> other.number().equals(it.owner()))
                        .findFirst()
                        .orElse(question.about());
        boolean yes = "yes".equals(it.answer());
        if (question.face()) {
            if (yes) {
                gateway.compared(id, question, owner);
            }
            return "redirect:" + path(back);
        }
        var state = "state=" + URLEncoder.encode(String.valueOf(it.state()), StandardCharsets.UTF_8);
        return "redirect:" + path(back) + "?" + state
                + (yes ? "&auth_code=" + gateway.authorised(owner) : "&error=access_denied");
    }

    private String path(String back) {
        return back.substring(address.of("").length());
    }
}
