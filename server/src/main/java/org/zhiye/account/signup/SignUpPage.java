package org.zhiye.account.signup;

import java.util.List;
import org.zhiye.captcha.CaptchaView;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * The page of sign-up: what was typed, what is wrong with it, what can be chosen.
 *
 * @param refused something that is no field's fault stands against it
 * @param code the code that was typed; good until it is used, so that another field's error does not cost it
 * @param sent the masked number that a code is on its way to; empty: none
 * @param seconds until the next code may be asked for
 * @param deed the form's key, kept over errors
 * @param again the form came back: passwords have to be typed anew, since no page carries them
 */
public record SignUpPage(
        String type,
        String number,
        String country,
        String name,
        String birth,
        String sex,
        String mobile,
        boolean privacy,
        boolean sensitive,
        String privacyVersion,
        String sensitiveVersion,
        List<Choice> types,
        List<Choice> countries,
        List<Choice> sexes,
        CaptchaView captcha,
        String code,
        String sent,
        int seconds,
        boolean refused,
        String deed,
        boolean again,
        Problems problems) {}
