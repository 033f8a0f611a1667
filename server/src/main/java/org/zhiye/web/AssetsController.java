package org.zhiye.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhiye.ground.NotThere;

/** Static files of ours, by name; kept by browsers for a year, since a changed file has another address. */
@RestController
class AssetsController {
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.valueOf("text/css;charset=UTF-8"),
            "js", MediaType.valueOf("text/javascript;charset=UTF-8"),
            "svg", MediaType.valueOf("image/svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "jpg", MediaType.IMAGE_JPEG,
            "ico", MediaType.valueOf("image/x-icon"));

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/assets/{name:[a-z0-9-]+}.{type:css|js|svg|png|jpg|ico}")
    ResponseEntity<byte[]> asset(@PathVariable String name, @PathVariable String type) throws IOException {
        return file(name, type);
    }

    /** Browsers ask for it unasked. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon() throws IOException {
        return file("favicon", "svg");
    }

    private static ResponseEntity<byte[]> file(String name, String type) throws IOException {
        var file = Assets.file(name + "." + type);
        if (!file.exists()) {
            throw new NotThere();
        }
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(TYPES.getOrDefault(type, MediaType.APPLICATION_OCTET_STREAM))
                .body(file.getContentAsByteArray());
    }
}
