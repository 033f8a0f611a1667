package org.zhiye.review.letter;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiye.ground.Day;
import org.zhiye.ground.Kernels;
import org.zhiye.ground.NotThere;
import org.zhiye.paper.Undrawable;
import org.zhiye.review.ReviewReason;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.vault.SignerUnavailable;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;

/** A person's own letters. */
@Controller
class LetterController {
    private final Letters letters;
    private final LetterPdf pdf;
    private final Kernels kernels;
    private final Day day;

    LetterController(Letters letters, LetterPdf pdf, Kernels kernels, Day day) {
        this.letters = letters;
        this.pdf = pdf;
        this.kernels = kernels;
        this.day = day;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/letters/{id}")
    String page(@Me PersonId me, @PathVariable LetterId id, Model model) {
        var letter = letters.find(id, me).orElseThrow(NotThere::new);
        model.addAttribute(
                "page",
                new LetterPage(
                        letters.inWords(letter),
                        "/letters/" + id + "/file",
                        letter.filing() == null ? "/messages" : "/progress/" + letter.filing()));
        return "review/letter";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/letters/{id}/file")
    ResponseEntity<byte[]> file(@Me PersonId me, @PathVariable LetterId id) {
        var sheet = letters.inWords(letters.find(id, me).orElseThrow(NotThere::new));
        byte[] file;
        try {
            file = kernels.run(() -> pdf.of(sheet, day.now()));
        } catch (SignerUnavailable e) {
            throw new Refused(ReviewReason.LETTER_NOT_NOW);
        } catch (Undrawable e) {
            throw new Refused(ReviewReason.LETTER_UNDRAWABLE, Character.toString(e.codePoint()));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(LetterPdf.fileName(sheet), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }
}
