package org.zhiye.admin.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Unfit;
import org.zhiye.policy.edition.Editions;
import org.zhiye.policy.edition.Proposal;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The code tables: read here, taken as CSV, changed in a spreadsheet, and brought back. */
@Controller
class TablesController {
    private final Editions editions;
    private final ReferenceData reference;
    private final Uis uis;

    TablesController(Editions editions, ReferenceData reference, Uis uis) {
        this.editions = editions;
        this.reference = reference;
        this.uis = uis;
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/tables")
    String all(HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        model.addAttribute(
                "page",
                new TablesPage(ReferenceData.files().stream()
                        .map(file -> new TablesPage.Entry(
                                address(file),
                                ui.t(TableWords.key(file)),
                                reference.rows(file).size()))
                        .toList()));
        return "admin/tables";
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/tables/{name}")
    String one(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(file(name), "", new Problems(), uis.of(request, response), response, model);
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/tables/{name}/csv")
    void csv(@PathVariable String name, HttpServletResponse response) throws IOException {
        var file = file(name);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // spreadsheets take UTF-8 for what it is only with this mark
        response.getOutputStream().write(("\uFEFF" + reference.csv(file)).getBytes(StandardCharsets.UTF_8));
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @PostMapping("/admin/tables/{name}")
    String upload(
            @Me Caller me,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable String deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var table = file(name);
        var ui = uis.of(request, response);
        var problems = new Problems();
        problems.unless(!why.isBlank(), "why", "edition.why_empty");
        var text = UploadedText.of(file);
        problems.unless(text.isPresent(), "file", "edition.file_wrong");
        if (!problems.any()) {
            try {
                var checked = editions.check(Proposal.table(table, text.orElseThrow(), why.strip()));
                return "redirect:/admin/editions/" + editions.prepare(me, DeedKey.of(deed), checked);
            } catch (Unfit unfit) {
                problems.add("file", "edition.unfit", UnfitWords.of(unfit, ui));
            }
        }
        return page(table, why, problems, ui, response, model);
    }

    private static String file(String name) {
        var file = TableWords.file(name);
        if (!ReferenceData.files().contains(file)) {
            throw new NotThere();
        }
        return file;
    }

    private static String address(String file) {
        return "/admin/tables/" + TableWords.name(file);
    }

    private String page(String file, String why, Problems problems, Ui ui, HttpServletResponse response, Model model) {
        if (problems.any()) {
            response.setStatus(422);
        }
        var rows = reference.rows(file);
        model.addAttribute(
                "page",
                new TablePage(
                        address(file),
                        address(file) + "/csv",
                        ui.t(TableWords.key(file)),
                        List.copyOf(rows.getFirst().keySet()),
                        rows.stream().map(row -> List.copyOf(row.values())).toList(),
                        why,
                        ui.deedKey(),
                        problems));
        return "admin/table";
    }
}
