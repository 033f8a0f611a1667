package org.zhiye.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.document.Documents;
import org.zhiye.document.Uploads;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.identity.site.Reception;
import org.zhiye.identity.site.SiteId;
import org.zhiye.photo.Picture;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;

/** The counter's hands: where the officer sits, who is there, the code on the slip, the officer's own photo, a word taken back. */
@Controller
class ScanController {
    private static final String DESK = "redirect:/desk";
    private static final String JPEG = "image/jpeg";
    private static final String PHOTO = "DESK_PHOTO";
    private static final int LEAST = 480;

    private final Desk desk;
    private final Slips slips;
    private final DayList days;
    private final Reception reception;
    private final Uploads uploads;
    private final Documents documents;

    ScanController(Desk desk, Slips slips, DayList days, Reception reception, Uploads uploads, Documents documents) {
        this.desk = desk;
        this.slips = slips;
        this.days = days;
        this.reception = reception;
        this.uploads = uploads;
        this.documents = documents;
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/site")
    String sit(@Me Caller officer, @RequestParam(required = false) @Nullable SiteId site) {
        if (site != null && !days.sit(officer, site)) {
            throw new NotThere();
        }
        return DESK;
    }

    /** A picture of the slip; a script asks with each picture that its camera takes, and is told whether it may stop. */
    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/scan")
    Object scan(
            @Me Caller officer,
            @RequestParam(required = false) @Nullable MultipartFile frame,
            HttpServletRequest request) {
        var found = uploads.take(frame, Scanner::read)
                .flatMap(SlipNumber::read)
                .map(number -> slips.search(officer, number, List.of()))
                .filter(list -> !list.isEmpty())
                .map(list -> Desk.address(list.getFirst().id()));
        if (isScript(request)) {
            return ResponseEntity.ok(
                    found.<Map<String, String>>map(href -> Map.of("href", href)).orElse(Map.of()));
        }
        return "redirect:" + found.orElseThrow(() -> new Refused(IdentityReason.NO_CODE));
    }

    private static boolean isScript(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /** The person is there. */
    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/slips/{id}/arrive")
    String arrive(
            @Me Caller officer,
            @PathVariable SlipId id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String deed) {
        var slip = slips.of(officer, id).orElseThrow(NotThere::new);
        var here = days.site(officer).orElseThrow(() -> new Refused(IdentityReason.NO_SITE));
        var answer = "list".equals(from) ? "/desk" : Desk.address(id);
        return "redirect:" + reception.arrive(officer, DeedKey.of(deed), slip, here.id(), answer);
    }

    /** The officer's own photo of the person. */
    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/slips/{id}/photo")
    String photo(
            @Me Caller officer,
            @PathVariable SlipId id,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestParam(required = false) @Nullable String deed) {
        var slip = slips.of(officer, id).orElseThrow(NotThere::new);
        var jpeg = uploads.take(photo, ScanController::jpeg);
        var stored = documents.issue(slip.person().value(), PHOTO, jpeg, JPEG);
        return "redirect:" + desk.photo(officer, DeedKey.of(deed), id, stored);
    }

    private static byte[] jpeg(Picture picture) {
        if (Math.min(picture.width(), picture.height()) < LEAST) {
            throw new Refused(IdentityReason.DESK_PHOTO_SMALL, LEAST);
        }
        return picture.jpeg();
    }

    /** The second officer does not confirm, or the first takes it back. */
    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/slips/{id}/send-back")
    String sendBack(
            @Me Caller officer, @PathVariable SlipId id, @RequestParam(required = false) @Nullable String deed) {
        return "redirect:" + desk.sendBack(officer, DeedKey.of(deed), id);
    }
}
