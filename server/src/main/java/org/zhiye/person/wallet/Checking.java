package org.zhiye.person.wallet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.document.Uploads;
import org.zhiye.otp.Budgets;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.PersonReason;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.web.Problems;
import org.zhiye.web.Ui;

/** Checks a picture while its owner looks: the same intake and kernel as an upload, nothing is stored. */
@Component
public class Checking {
    /** Somebody who drags a frame about comes to one in two seconds at most. */
    private static final Budgets.Limit OFTEN = new Budgets.Limit(60, Duration.ofMinutes(3));

    private final Uploads uploads;
    private final Budgets budgets;

    Checking(Uploads uploads, Budgets budgets) {
        this.uploads = uploads;
        this.budgets = budgets;
    }

    public ResponseEntity<CheckAnswer> answer(
            PersonId whose, AttachmentKind kind, @Nullable MultipartFile file, @Nullable String crop, Ui ui) {
        long wait = budgets.take("attachment-check " + whose, OFTEN);
        if (wait > 0) {
            return refused(
                    HttpStatus.TOO_MANY_REQUESTS, new Problems().add("file", PersonReason.CHECKS_TOO_OFTEN, wait), ui);
        }
        try {
            var fitted = uploads.take(file, picture -> Fitted.of(kind, picture, Cut.read(crop)));
            return ResponseEntity.ok(CheckAnswer.of(fitted, ui));
        } catch (Refused e) {
            var problems = new Problems().add("file", e.reason(), e.arguments().toArray());
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, problems, ui);
        }
    }

    private static ResponseEntity<CheckAnswer> refused(HttpStatus status, Problems problems, Ui ui) {
        return ResponseEntity.status(status).body(CheckAnswer.refused(problems, ui));
    }
}
