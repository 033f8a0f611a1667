package org.zhiye.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiye.captcha.CaptchaPeek;
import org.zhiye.ground.NotThere;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Refused;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;

/** What a telephone would show, and what a captcha says: for those who try the demonstration without either. */
@RestController
@Profile("demo")
class DemoPhoneController {
    private final Outbox outbox;
    private final LocalInbox inbox;
    private final CaptchaPeek captchas;

    DemoPhoneController(Outbox outbox, LocalInbox inbox, CaptchaPeek captchas) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.captchas = captchas;
    }

    /** An SMS or e-mail that arrived. */
    record Sms(String to, String text, Instant at) {}

    /** What a number or an e-mail address received, latest last; what was queued a moment ago has arrived. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/demo/messages")
    ResponseEntity<List<Sms>> messages(@RequestParam String to) {
        outbox.deliver();
        var arrived = to.indexOf('@') > 0 ? inbox.mails(to) : inbox.messages(number(to));
        var messages = arrived.stream()
                .map(message -> new Sms(message.to(), message.text(), message.at()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(messages);
    }

    private static MobileNumber number(String typed) {
        try {
            return new MobileNumber(typed);
        } catch (Refused e) {
            throw new NotThere();
        }
    }

    /** What a captcha says. */
    record Answer(String answer) {}

    /** The answer of the captcha that the caller's browser was shown last. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/demo/captcha")
    ResponseEntity<Answer> captcha(HttpServletRequest request) {
        var answer = captchas.answer(request).map(Answer::new).orElseThrow(NotThere::new);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
