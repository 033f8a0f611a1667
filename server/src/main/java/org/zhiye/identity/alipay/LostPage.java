package org.zhiye.identity.alipay;

import java.util.List;
import org.zhiye.captcha.CaptchaView;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * What somebody can do who lost mobile number and password.
 *
 * @param alipay whether this installation can ask Alipay
 * @param types the types of document that Alipay knows
 */
public record LostPage(
        boolean alipay,
        List<Choice> types,
        String type,
        String number,
        String name,
        CaptchaView captcha,
        Problems problems) {}
