package org.zhiye.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.document.Documents;
import org.zhiye.ground.DeedKey;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Role;
import org.zhiye.vault.SignerUnavailable;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** 打印 and 下载: each takes a copy with one click, and leads to its file. */
@Controller
class CopiesController {
    private static final String COPIES = "/me/certificates/copies/";
    // the browser's own reader shows the file in our name; it may load nothing and be framed by our pages alone
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private final CertificateDesk desk;
    private final Holdings holdings;
    private final Documents documents;
    private final Shown shown;
    private final Uis uis;

    CopiesController(CertificateDesk desk, Holdings holdings, Documents documents, Shown shown, Uis uis) {
        this.desk = desk;
        this.holdings = holdings;
        this.documents = documents;
        this.shown = shown;
        this.uis = uis;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/certificates/{id}/print")
    Object print(
            @Me PersonId me,
            @PathVariable RegistrationId id,
            TermsForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(me, id, form, "", "/print", request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/certificates/{id}/download")
    Object download(
            @Me PersonId me,
            @PathVariable RegistrationId id,
            TermsForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(me, id, form, "/file", "/download", request, response, model);
    }

    private Object take(
            PersonId me,
            RegistrationId id,
            TermsForm form,
            String way,
            String button,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var holding = holdings.of(me, id);
        var terms = form.read(holding.granted().window(), problems);
        if (terms == null) {
            response.setStatus(422);
            var language = uis.of(request, response).language();
            model.addAttribute("page", shown.one(holding, typed(form), problems, language));
            return "certificate/terms";
        }
        try {
            var address = COPIES + desk.take(me, id, terms, DeedKey.of(form.deed())) + way;
            return isScript(request) ? ResponseEntity.ok(Map.of("href", address)) : "redirect:" + address;
        } catch (Unavailable e) {
            response.setStatus(503);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SignerUnavailable.RETRY.toSeconds()));
            model.addAttribute(
                    "page",
                    new UnavailablePage(
                            Objects.requireNonNull(e.getMessage()),
                            e.until(),
                            e.planned(),
                            "/me/certificates/" + id.value() + button,
                            typed(form)));
            return "certificate/unavailable";
        }
    }

    private static CertificatePage.Typed typed(TermsForm form) {
        return new CertificatePage.Typed(text(form.until()), text(form.purpose()), text(form.receiver()));
    }

    private static String text(@org.jspecify.annotations.Nullable String field) {
        return field == null ? "" : field;
    }

    private static boolean isScript(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /** To be looked at and printed in the browser. */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(COPIES + "{copy}")
    ResponseEntity<InputStreamResource> look(@Me PersonId me, @PathVariable CopyId copy) {
        return file(me, copy, ContentDisposition.inline());
    }

    /** To be kept. */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(COPIES + "{copy}/file")
    ResponseEntity<InputStreamResource> keep(@Me PersonId me, @PathVariable CopyId copy) {
        return file(me, copy, ContentDisposition.attachment());
    }

    private ResponseEntity<InputStreamResource> file(PersonId me, CopyId copy, ContentDisposition.Builder disposition) {
        var opened = desk.open(me, copy);
        var name = opened.title() + " " + opened.number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(opened.file().bytes())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(documents.open(opened.file())));
    }
}
