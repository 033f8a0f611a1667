package org.zhiye.admin.edition;

import org.zhiye.policy.Unfit;
import org.zhiye.web.Ui;

/** Why something can't be published, with its place, in the reader's words. */
final class UnfitWords {
    private UnfitWords() {}

    static String of(Unfit unfit, Ui ui) {
        var reason = ui.t(unfit.key(), unfit.arguments().toArray());
        if (unfit.line() > 0) {
            return unfit.place().isEmpty()
                    ? ui.t("unfit.at_line", unfit.line(), reason)
                    : ui.t("unfit.at_cell", unfit.line(), unfit.place(), reason);
        }
        return unfit.place().isEmpty() ? reason : ui.t("unfit.at", unfit.place(), reason);
    }
}
