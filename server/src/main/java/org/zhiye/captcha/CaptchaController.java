package org.zhiye.captcha;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiye.ground.NotThere;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;

/** The pictures of captchas, and the work instead of them. */
@RestController
class CaptchaController {
    private final Captchas captchas;

    CaptchaController(Captchas captchas) {
        this.captchas = captchas;
    }

    /** The picture of a token; the same one each time. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/captcha.png")
    ResponseEntity<byte[]> picture(@RequestParam(name = "t") String token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(captchas.picture(token).orElseThrow(NotThere::new));
    }

    /** Another captcha, for the script of a page that stays open. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/captcha")
    ResponseEntity<CaptchaView> another(
            @RequestParam CaptchaPurpose purpose, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(captchas.show(purpose, request, response));
    }

    /** Work for the script of a page, so that nobody has to read the picture. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/captcha/challenge")
    ResponseEntity<Challenge> challenge(
            @RequestParam CaptchaPurpose purpose, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(captchas.challenge(purpose, request, response));
    }
}
