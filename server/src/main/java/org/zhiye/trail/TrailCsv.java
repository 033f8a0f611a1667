package org.zhiye.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.shared.CsvText;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;
import org.zhiye.web.Ui;

/** Writes a trail as a table that office programs open: UTF-8 with its mark, part by part, however long it is. */
@Component
class TrailCsv {
    private static final int PART = 500;
    private static final String MARK = "\ufeff";

    private final Trail trail;

    TrailCsv(Trail trail) {
        this.trail = trail;
    }

    void write(PersonId me, TrailFilter filter, Ui ui, OutputStream to) throws IOException {
        var out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        out.write(MARK);
        out.write(CsvText.line(List.of(
                ui.t("trail.n"),
                ui.t("trail.when"),
                ui.t("trail.what"),
                ui.t("trail.deed_code"),
                ui.t("trail.object"),
                ui.t("trail.by"),
                ui.t("trail.address"),
                ui.t("trail.device"),
                ui.t("trail.receipt"),
                ui.t("trail.entry"))));
        Long before = null;
        while (true) {
            var entries = trail.of(Subject.of(me), filter, before, PART);
            for (Entry entry : entries) {
                out.write(line(TrailPage.Line.of(entry, me.value()), ui));
            }
            if (entries.size() < PART) {
                out.flush();
                return;
            }
            before = entries.getLast().n();
        }
    }

    private static String line(TrailPage.Line it, Ui ui) {
        return CsvText.line(List.of(
                Long.toString(it.n()),
                ui.seconds(it.at()),
                ui.t(it.deed()),
                it.code(),
                it.object(),
                ui.t(it.who().key()),
                it.address(),
                it.device(),
                it.receipt().grouped(),
                it.receipt().entry().toString()));
    }
}
