package org.zhiye.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a part of a picture.
 *
 * @param crop the part
 * @param picture what the file shows; the part itself where there is no file
 * @param jpeg the file to keep; null if the part has too few pixels, for nothing is scaled up
 * @param whitened whether the background was made white
 * @param report what an upload of the file will be told, and whether the part has pixels enough
 */
public record Processed(Crop crop, Picture picture, byte @Nullable [] jpeg, boolean whitened, PhotoReport report) {
    /** The same, but a check measured elsewhere too: the worse counts. */
    Processed with(PhotoCheck check, double measured) {
        List<PhotoCheck.Finding> findings = report.findings().stream()
                .map(it -> it.check() == check && measured > it.measured() ? check.finding(measured, it.limit()) : it)
                .toList();
        return new Processed(crop, picture, jpeg, whitened, new PhotoReport(findings, report.head()));
    }

    /** Whether there is a file that passes every check. */
    public boolean ok() {
        return jpeg != null && report.ok();
    }
}
