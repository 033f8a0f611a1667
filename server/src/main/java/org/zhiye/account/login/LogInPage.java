package org.zhiye.account.login;

import java.util.List;
import org.zhiye.captcha.CaptchaView;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * The page of a log-in.
 *
 * @param door person, enterprise, staff
 * @param told key of words about what went before: signed out, expired, password reset; empty: nothing
 * @param types to tell documents of the same number apart; empty: not asked
 */
public record LogInPage(
        String door,
        String action,
        String number,
        String next,
        String told,
        List<Choice> types,
        List<Choice> countries,
        String type,
        String country,
        CaptchaView captcha,
        Problems problems) {}
