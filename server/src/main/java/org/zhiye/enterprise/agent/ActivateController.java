package org.zhiye.enterprise.agent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.AccountReason;
import org.zhiye.account.CodeSending;
import org.zhiye.account.NewPassword;
import org.zhiye.account.Usernames;
import org.zhiye.account.Visitor;
import org.zhiye.enterprise.EnterpriseReason;
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.shared.Refused;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** Opening an agent's account with the code from a letter, an approval or an invitation. The code is what shows that somebody may ask for SMS: there is no captcha. */
@Controller
class ActivateController {
    private final ActivationDesk desk;
    private final AgentReading reading;
    private final Codes codes;
    private final Uis uis;

    ActivateController(ActivationDesk desk, AgentReading reading, Codes codes, Uis uis) {
        this.desk = desk;
        this.reading = reading;
        this.codes = codes;
        this.uis = uis;
    }

    /** The letter's link may bring credit code and activation code. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/enterprise/activate")
    String blank(
            @RequestParam(defaultValue = "") String uscc,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new ActivateForm(uscc, code, null, null, null, null, null, null, null, null, null, null);
        return page(form, new Problems(), null, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/enterprise/activate/code")
    @Nullable
    Object code(
            @ModelAttribute ActivateForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var shown = shown(form, problems, request);
        var mobile = reading.mobile(form, problems);
        CodeSending.Result sent = null;
        if (shown != null && mobile != null && !problems.any()) {
            var language = uis.of(request, response).language();
            sent = CodeSending.Result.of(
                    codes.send(Purpose.ACTIVATE, ActivationDesk.bound(shown.activation()), mobile, language, request.getRemoteAddr()),
                    mobile.masked(),
                    problems);
        }
        if (Visitor.isScript(request)) {
            return CodeSending.json(uis.of(request, response), sent, "code.sent", problems);
        }
        return page(form, problems, sent, request, response, model);
    }
}
