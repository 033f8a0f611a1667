package org.zhiye.account.login;

import org.zhiye.captcha.CaptchaView;
import org.zhiye.web.Problems;

/**
 * The page for a forgotten password.
 *
 * @param sent whether a code was asked for
 * @param seconds until the next code may be asked for
 * @param hours until a new password takes effect on a device that the account does not know; 0: at once
 * @param again the form came back: passwords have to be typed anew, since no page carries them
 */
public record ResetPage(
        String number,
        String name,
        CaptchaView captcha,
        String code,
        boolean sent,
        int seconds,
        long hours,
        boolean again,
        Problems problems) {}
