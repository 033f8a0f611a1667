package org.zhiye.publicsite;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;

/** The photo tool as a download, and the page that says what it needs. */
@Controller
class PhotoToolController {
    private static final String ADDRESS = "/tools/" + PhotoToolJar.NAME;
    private static final MediaType JAR = MediaType.valueOf("application/java-archive");

    private final PhotoToolJar jar;

    PhotoToolController(PhotoToolJar jar) {
        this.jar = jar;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/help/photo-tool")
    String page(Model model) {
        model.addAttribute("page", new PhotoToolPage(ADDRESS, PhotoToolJar.NAME, (jar.bytes().length + 1023) / 1024));
        return "publicsite/photoTool";
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> jar() {
        return ResponseEntity.ok()
                .contentType(JAR)
                .header("Content-Disposition", "attachment; filename=\"" + PhotoToolJar.NAME + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(jar.tag())
                .body(jar.bytes());
    }
}
