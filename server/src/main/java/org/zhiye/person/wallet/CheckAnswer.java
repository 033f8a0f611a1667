package org.zhiye.person.wallet;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.photo.Crop;
import org.zhiye.photo.PhotoCheck;
import org.zhiye.web.Problems;
import org.zhiye.web.Ui;

/**
 * What a picture would be told as an upload, for the page's script; in the reader's language.
 *
 * @param message what is wrong with the file itself, or that it is too often
 * @param crop the part that was cut out: left, top, width, height
 * @param picture what would be kept, as a data address; empty where nothing would
 */
public record CheckAnswer(boolean ok, String message, List<Line> findings, int @Nullable [] crop, String picture) {
    /**
     * One check.
     *
     * @param check its name
     * @param sign on which side of the limit it must be
     * @param advice how to mend it; empty if it is passed
     */
    record Line(String check, String label, String measured, String sign, String limit, boolean ok, String advice) {}

    private static final String DATA = "data:image/jpeg;base64,";

    static CheckAnswer of(Fitted fitted, Ui ui) {
        var jpeg = fitted.jpeg();
        return new CheckAnswer(
                fitted.ok(),
                "",
                fitted.report().findings().stream().map(it -> line(it, ui)).toList(),
                numbers(fitted.crop()),
                jpeg == null ? "" : DATA + Base64.getEncoder().encodeToString(jpeg));
    }

    static CheckAnswer refused(Problems problems, Ui ui) {
        return new CheckAnswer(false, ui.t(problems.all().getFirst()), List.of(), null, "");
    }

    private static Line line(PhotoCheck.Finding it, Ui ui) {
        var check = it.check();
        return new Line(
                check.name(),
                ui.t(check.label()),
                it.measuredText(),
                check.bound() == PhotoCheck.Bound.AT_LEAST ? "≥" : "≤",
                it.limitText(),
                it.ok(),
                it.ok() ? "" : ui.t(check.key(), it.measuredText(), it.limitText()));
    }

    private static int @Nullable [] numbers(@Nullable Crop crop) {
        return crop == null ? null : new int[] {crop.x(), crop.y(), crop.width(), crop.height()};
    }
}
