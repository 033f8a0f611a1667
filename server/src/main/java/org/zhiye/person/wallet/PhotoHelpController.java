package org.zhiye.person.wallet;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiye.photo.PhotoCheck;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;

/** What an ID photo must be, with examples, for everybody: before somebody goes to have one taken. */
@Controller
class PhotoHelpController {
    /** What is wrong with each of the drawn examples, by the name of its file; a test holds them to it. */
    static final List<PhotoHelpPage.Example> BAD = List.of(
            new PhotoHelpPage.Example("photo-grey.jpg", PhotoCheck.BACKGROUND_BRIGHT),
            new PhotoHelpPage.Example("photo-far.jpg", PhotoCheck.HEAD_SMALL),
            new PhotoHelpPage.Example("photo-tilted.jpg", PhotoCheck.EYES_LEVEL),
            new PhotoHelpPage.Example("photo-dark.jpg", PhotoCheck.FACE_BRIGHT),
            new PhotoHelpPage.Example("photo-blurred.jpg", PhotoCheck.SHARP),
            new PhotoHelpPage.Example("photo-two.jpg", PhotoCheck.ONE_FACE));

    static final String GOOD = "photo-good.jpg";

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/photo")
    String show(Model model) {
        var spec = PhotoSpec.ID_PHOTO;
        var limits = spec.limits().entrySet().stream()
                .map(it -> PhotoHelpPage.Limit.of(it.getKey(), it.getValue()))
                .toList();
        model.addAttribute(
                "page", new PhotoHelpPage(spec.width(), spec.height(), spec.maxBytes() / 1000, GOOD, BAD, limits));
        return "person/photo";
    }
}
