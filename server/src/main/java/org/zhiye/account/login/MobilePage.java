package org.zhiye.account.login;

import org.zhiye.captcha.CaptchaView;
import org.zhiye.web.Problems;

/**
 * Asks for a mobile number that can be proved.
 *
 * @param sent the masked number that a code is on its way to; empty: none
 * @param seconds until the next code may be asked for
 */
public record MobilePage(String mobile, CaptchaView captcha, String sent, int seconds, Problems problems) {}
