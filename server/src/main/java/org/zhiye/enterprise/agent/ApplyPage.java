package org.zhiye.enterprise.agent;

import org.zhiye.captcha.CaptchaView;
import org.zhiye.web.Problems;
import org.zhiye.web.Typed;

/** Applying for an enterprise's account: who, for which enterprise. */
public record ApplyPage(
        String uscc,
        String legalRepresentative,
        AgentFields agent,
        CaptchaView captcha,
        String code,
        String sent,
        int seconds,
        String deed,
        Problems problems) {
    static ApplyPage of(
            ApplyForm form,
            AgentFields agent,
            CaptchaView captcha,
            String sent,
            int seconds,
            String deed,
            Problems problems) {
        return new ApplyPage(
                Typed.text(form.uscc()),
                Typed.text(form.legalRepresentative()),
                agent,
                captcha,
                Typed.text(form.code()),
                sent,
                seconds,
                deed,
                problems);
    }
}
