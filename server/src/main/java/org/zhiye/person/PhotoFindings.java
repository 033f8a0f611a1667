package org.zhiye.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhiye.photo.PhotoCheck;
import org.zhiye.photo.PhotoReport;

/** Why an ID photo was not taken, check by check, in a form that can be stored and shown again. */
public record PhotoFindings(List<Finding> failed) {
    /**
     * One check that was not passed.
     *
     * @param check names the message {@code photo.<check>}
     * @param measured what was measured, rounded for reading
     * @param limit what the specification asks for
     */
    public record Finding(String check, String measured, String limit) {}

    public static PhotoFindings of(PhotoReport report) {
        return new PhotoFindings(
                report.failed().stream().map(PhotoFindings::finding).toList());
    }

    private static Finding finding(PhotoCheck.Finding it) {
        var check = it.check().name().toLowerCase(Locale.ROOT);
        return new Finding(check, it.measuredText(), it.limitText());
    }

    String packed() {
        var lines = new ArrayList<String>();
        failed.forEach(it -> lines.add(it.check() + " " + it.measured() + " " + it.limit()));
        return String.join("\n", lines);
    }

    static PhotoFindings unpacked(String packed) {
        return new PhotoFindings(packed.lines()
                .map(line -> line.split(" ", -1))
                .map(cells -> new Finding(cells[0], cells[1], cells[2]))
                .toList());
    }
}
