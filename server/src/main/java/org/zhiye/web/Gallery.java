package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Every component in every state on one page, to be looked at and to be tried in browsers. Nothing is kept. */
@Controller
@Profile("demo")
class Gallery {
    private static final int WAIT = 10;
    private static final List<Choice> ENTERPRISES = List.of(
            new Choice("1", "上海华建二局建设工程有限公司", "上海市"),
            new Choice("2", "广东华建二公司市政工程有限公司", "广东省"),
            new Choice("3", "新疆生产建设兵团第八师天筑机电安装工程有限责任公司", "新疆生产建设兵团"));

    private final Uis uis;

    Gallery(Uis uis) {
        this.uis = uis;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/demo/components")
    String show(@RequestParam(defaultValue = "") String state, Model model) {
        return switch (state) {
            case "full" -> page(model, true, new Problems(), "", null, "");
            case "error" -> page(model, false, problems(), "华建", null, "");
            default -> page(model, false, new Problems(), "", null, "");
        };
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/demo/components")
    String send(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String typed,
            HttpServletResponse response,
            Model model) {
        if (!find.isEmpty()) {
            return page(model, false, new Problems(), typed, matching(typed), "");
        }
        response.setStatus(422);
        return page(model, false, problems(), typed, null, "");
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping(path = "/demo/components/code", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    CodeAnswer code(
            @RequestParam(defaultValue = "") String mobile, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request, response);
        return mobile.isBlank()
                ? new CodeAnswer(false, 0, ui.t("gallery.problem.mobile"), "mobile")
                : new CodeAnswer(true, WAIT, ui.t("gallery.sent"), "");
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/demo/components/code")
    String codeWithoutScript(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(
                model,
                false,
                new Problems(),
                "",
                null,
                uis.of(request, response).t("gallery.sent"));
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/demo/components/suggest")
    @ResponseBody
    List<Choice> suggest(@RequestParam(defaultValue = "") String q) {
        return matching(q);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/demo/components/save")
    ResponseEntity<Void> save() {
        return ResponseEntity.noContent().build();
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/demo/components/upload")
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response, Model model) {
        if (file != null && !file.isEmpty()) {
            return "redirect:/demo/components?state=full";
        }
        response.setStatus(422);
        return page(model, false, new Problems().add("file", "gallery.problem.file"), "", null, "");
    }

    private static List<Choice> matching(String typed) {
        return Stream.of(typed.strip())
                .filter(text -> !text.isEmpty())
                .flatMap(text -> ENTERPRISES.stream().filter(it -> it.text().contains(text)))
                .toList();
    }

    private static Problems problems() {
        return new Problems()
                .add("name", "gallery.problem.name")
                .add("mobile", "gallery.problem.mobile")
                .add("degree", "gallery.problem.choose")
                .add("typed", "gallery.problem.typed")
                .add("to", "gallery.problem.to")
                .add("way", "gallery.problem.choose")
                .add("specialty", "gallery.problem.choose")
                .add("agree", "gallery.problem.agree")
                .add("reason", "gallery.problem.reason")
                .add("captcha", "gallery.problem.captcha")
                .add("code", "gallery.problem.code")
                .add("file", "gallery.problem.file");
    }

    private static String page(
            Model model, boolean full, Problems problems, String typed, @Nullable List<Choice> found, String sent) {
        model.addAttribute("page", new GalleryPage(full, problems, typed, found, sent));
        return "web/gallery";
    }
}
