package org.zhiye.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.ground.Caller;
import org.zhiye.ground.NotThere;
import org.zhiye.intake.Column;
import org.zhiye.intake.IntakeReason;
import org.zhiye.intake.ListKind;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Tone;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** Uploading lists: first the differences, then the taking. */
@Controller
class ImportsController {
    private static final int LATEST = 20;
    private static final int FILE_NAME = 100;
    private static final List<String> TOLD = List.of("taken", "discarded");

    private final ImportDesk desk;
    private final UploadedLists lists;
    private final ImportView view;
    private final Uis uis;

    ImportsController(ImportDesk desk, UploadedLists lists, ImportView view, Uis uis) {
        this.desk = desk;
        this.lists = lists;
        this.view = view;
        this.uis = uis;
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @GetMapping("/admin/imports")
    String all(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page("", "", new Problems(), request, response, model);
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @PostMapping("/admin/imports/{kind:[a-z]+}")
    String look(
            @Me Caller me,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        desk.kind(kind);
        var problems = new Problems();
        if (file == null || file.isEmpty()) {
            problems.add(kind, "imports.file_empty");
            return page(kind, "", problems, request, response, model);
        }
        try {
            return "redirect:/admin/imports/" + desk.look(me, kind, name(file), bytes(file));
        } catch (Refused refused) {
            if (!(refused.reason() instanceof IntakeReason)) {
                throw refused;
            }
            var arguments = refused.arguments().toArray();
            problems.add(kind, refused.reason(), arguments);
            var advice = uis.of(request, response).t(refused.reason().key() + ".advice", arguments);
            return page(kind, advice, problems, request, response, model);
        }
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @GetMapping("/admin/imports/{id:[0-9a-f-]{36}}")
    String one(@PathVariable ListId id, HttpServletRequest request, HttpServletResponse response, Model model) {
        var list = lists.find(id).orElseThrow(NotThere::new);
        var ui = uis.of(request, response);
        model.addAttribute("page", view.page(list, lists.report(id), desk.kind(list.kind()), ui));
        return "admin/import";
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @PostMapping("/admin/imports/{id:[0-9a-f-]{36}}/take")
    String take(@Me Caller me, @PathVariable ListId id) {
        desk.take(me, id);
        return "redirect:/admin/imports/" + id;
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @PostMapping("/admin/imports/{id:[0-9a-f-]{36}}/discard")
    String discard(@Me Caller me, @PathVariable ListId id) {
        desk.discard(me, id);
        return "redirect:/admin/imports?discarded";
    }

    /** The wrong rows, for the one who keeps the list. */
    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @GetMapping("/admin/imports/{id:[0-9a-f-]{36}}/errors")
    void errors(@PathVariable ListId id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (lists.find(id).isEmpty()) {
            throw new NotThere();
        }
        view.errors(lists.report(id), uis.of(request, response), response);
    }

    private String page(
            String kind,
            String advice,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        var told = TOLD.stream()
                .filter(request.getParameterMap()::containsKey)
                .findFirst()
                .map(word -> ui.t("imports.told_" + word))
                .orElse("");
        model.addAttribute(
                "page",
                new ImportsPage(
                        desk.kinds().stream()
                                .map(it -> kind(it, it.name().equals(kind) ? advice : "", ui))
                                .toList(),
                        lists.latest(LATEST).stream().map(it -> row(it, ui)).toList(),
                        told,
                        problems));
        return "admin/imports";
    }

    private static ImportsPage.Kind kind(ListKind kind, String advice, Ui ui) {
        var headings =
                kind.columns().stream().map(column -> heading(kind, column, ui)).toList();
        return new ImportsPage.Kind(kind.name(), ui.t("intake." + kind.name()), headings, advice);
    }

    private static ImportsPage.Heading heading(ListKind kind, Column column, Ui ui) {
        return new ImportsPage.Heading(
                column.headers().getFirst(),
                String.join(", ", column.headers().subList(1, column.headers().size())),
                column.required(),
                ui.t("imports." + kind.name() + "." + column.field()));
    }

    private static ImportsPage.Row row(UploadedList it, Ui ui) {
        return new ImportsPage.Row(
                "/admin/imports/" + it.id(),
                ui.t("intake." + it.kind()),
                it.fileName(),
                it.by(),
                it.at(),
                it.added(),
                it.changed(),
                it.wrong(),
                ui.t("imports.state." + it.state().name().toLowerCase(Locale.ROOT)),
                switch (it.state()) {
                    case CHECKED -> Tone.WAIT;
                    case TAKEN -> Tone.OK;
                    case DISCARDED -> Tone.PLAIN;
                });
    }

    private static String name(MultipartFile file) {
        var name = Normal.text(file.getOriginalFilename() == null ? "" : file.getOriginalFilename());
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(FILE_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isEmpty() ? "list.csv" : clean;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
