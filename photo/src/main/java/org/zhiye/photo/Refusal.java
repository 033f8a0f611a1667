package org.zhiye.photo;

import java.io.IOException;

/** Ends the reading of an upload with a verdict; never leaves the package. */
final class Refusal extends IOException {
    private final Verdict verdict;
    private final int width;
    private final int height;

    Refusal(Verdict verdict) {
        this(verdict, 0, 0);
    }

    Refusal(Verdict verdict, int width, int height) {
        super(verdict.name());
        this.verdict = verdict;
        this.width = width;
        this.height = height;
    }

    static Refusal damaged() {
        return new Refusal(Verdict.DAMAGED);
    }

    Intake intake(FileKind detected, FileKind declared) {
        return new Intake(verdict, detected, declared, width, height, null);
    }
}
