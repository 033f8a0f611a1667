package org.zhiye.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhiye.intake.ErrorList;
import org.zhiye.intake.ListKind;
import org.zhiye.intake.Report;
import org.zhiye.policy.ReferenceData;
import org.zhiye.web.Ui;

/** A report in the reader's words. */
@Component
class ImportView {
    private static final int SHOWN = 100;

    private final ReferenceData reference;

    ImportView(ReferenceData reference) {
        this.reference = reference;
    }

    ImportPage page(UploadedList list, Report report, ListKind kind, Ui ui) {
        return new ImportPage(
                "/admin/imports/" + list.id(),
                ui.t("intake." + kind.name()),
                list.fileName(),
                list.by(),
                list.at(),
                list.state() == UploadedList.State.CHECKED,
                list.state().name(),
                report.sha256(),
                report.encoding(),
                String.join("、", report.unused()),
                report.rows(),
                report.added(),
                report.changed(),
                report.same(),
                report.wrong(),
                report.errors().size(),
                lines(report, Report.Verdict.ADDED, ui),
                lines(report, Report.Verdict.CHANGED, ui),
                report.errors().stream()
                        .limit(SHOWN)
                        .map(it -> new ImportPage.Fault(
                                it.row(),
                                it.column(),
                                it.value(),
                                ui.t(it.key(), it.arguments().toArray())))
                        .toList(),
                report.errors().size() > SHOWN,
                report.groups().entrySet().stream()
                        .map(it -> group(it.getKey(), it.getValue(), ui))
                        .toList(),
                report.reasons().entrySet().stream()
                        .map(it -> new ImportPage.Cause(ui.t(it.getKey(), "…", "…"), it.getValue()))
                        .toList());
    }

    private ImportPage.Group group(String key, long rows, Ui ui) {
        int blank = key.indexOf(' ');
        return blank < 0
                ? new ImportPage.Group("", "", rows)
                : new ImportPage.Group(
                        reference.provinces().name(key.substring(0, blank), ui.language()),
                        key.substring(blank + 1),
                        rows);
    }

    void errors(Report report, Ui ui, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"errors.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        ErrorList.write(report.errors(), ui::t, response.getWriter());
    }

    private List<ImportPage.Line> lines(Report report, Report.Verdict verdict, Ui ui) {
        return report.samples().stream()
                .filter(it -> it.verdict() == verdict)
                .map(it -> new ImportPage.Line(
                        it.row(),
                        it.label(),
                        it.changes().stream().map(change -> words(change, ui)).toList()))
                .toList();
    }

    private String words(Report.Change change, Ui ui) {
        var field = ui.t("intake.field." + change.field());
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return field;
        }
        return ui.t(
                "imports.change",
                field,
                value(change.field(), change.before(), ui),
                value(change.field(), change.after(), ui));
    }

    private String value(String field, String value, Ui ui) {
        return switch (field) {
            case "province" -> reference.provinces().name(value, ui.language());
            case "state" -> ui.t("enterprise.state." + value.toLowerCase(Locale.ROOT));
            case "qualified" -> ui.t("intake.value.qualified." + value);
            default -> value.isEmpty() ? ui.t("imports.nothing") : value;
        };
    }
}
