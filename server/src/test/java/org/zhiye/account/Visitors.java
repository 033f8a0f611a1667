package org.zhiye.account;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.captcha.CaptchaPeek;
import org.zhiye.otp.Budgets;
import org.zhiye.otp.Purpose;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.MobileNumber;

/** Goes through the pages of sign-up, log-in and reset as people do: reads captchas, looks at the telephone. */
@TestComponent
public class Visitors {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final Browsers browsers;
    private final CaptchaPeek captchas;
    private final Outbox outbox;
    private final LocalInbox inbox;
    private final Budgets budgets;

    Visitors(Browsers browsers, CaptchaPeek captchas, Outbox outbox, LocalInbox inbox, Budgets budgets) {
        this.browsers = browsers;
        this.captchas = captchas;
        this.outbox = outbox;
        this.inbox = inbox;
        this.budgets = budgets;
    }

    /** The gap between two codes to this number is over. */
    public void pause(MobileNumber mobile, Purpose purpose) {
        budgets.clear("sms|" + mobile.value() + "|" + purpose);
    }

    public Browser open(String address) {
        return browsers.open().open(address);
    }

    /** What the captcha on the page says. */
    public String captcha(Browser browser) {
        var token = browser.page().select("input[name=captchaToken]").attr("value");
        return captchas.answer(token).orElseThrow(() -> new AssertionError("no captcha on " + browser.at()));
    }

    /** A captcha answer that is wrong. */
    public String wrongCaptcha(Browser browser) {
        return captcha(browser).equals("AAAA") ? "CCCC" : "AAAA";
    }

    /** The last SMS of this telephone. */
    public String sms(MobileNumber mobile) {
        outbox.deliver();
        var messages = inbox.messages(mobile);
        return messages.isEmpty() ? "" : messages.getLast().text();
    }

    public int count(MobileNumber mobile) {
        outbox.deliver();
        return inbox.messages(mobile).size();
    }

    /** The code of the last SMS that holds one; other messages may have left at the same moment. */
    public String code(MobileNumber mobile) {
        outbox.deliver();
        for (var message : inbox.messages(mobile).reversed()) {
            var code = CODE.matcher(message.text());
            if (code.find()) {
                return code.group();
            }
        }
        return "";
    }

    /** All fields of sign-up but captcha and code, as a citizen fills them in. */
    public Map<String, String> citizen(String name, IdDocument document, MobileNumber mobile) {
        var fields = new HashMap<String, String>();
        fields.put("type", "IDENTITY_CARD");
        fields.put("number", document.number());
        fields.put("name", name);
        fields.put("mobile", mobile.value());
        return fields;
    }

    /** Reads the captcha and asks for a code; the browser stands on the sign-up page with it afterwards. */
    public Browser askForCode(Browser browser, String action, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("captcha", captcha(browser));
        return browser.submit(action, fields);
    }

    /** The rest of sign-up, with the code that arrived. */
    public Map<String, String> rest(Browser browser, MobileNumber mobile) {
        var fields = new HashMap<String, String>();
        fields.put("code", code(mobile));
        fields.put("password", Logins.PASSWORD);
        fields.put("repeat", Logins.PASSWORD);
        fields.put("privacy", browser.page().select("input[name=privacy]").attr("value"));
        fields.put("sensitive", browser.page().select("input[name=sensitive]").attr("value"));
        return fields;
    }

    /** Signs up on the page and stands where it leads. */
    public Browser signUp(String name, IdDocument document, MobileNumber mobile) {
        var browser = askForCode(open("/signup"), "/signup/code", citizen(name, document, mobile));
        return browser.submit("/signup", rest(browser, mobile));
    }

    /** Logs in on the page; follows where it leads. */
    public Browser logIn(Browser browser, String page, String name, String password) {
        browser.open(page);
        return browser.submit(page, Map.of("number", name, "password", password, "captcha", captcha(browser)));
    }
}
