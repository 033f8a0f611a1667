package org.zhiye.intake;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why a list, or a row of it, is not taken. */
public enum IntakeReason implements Reason {
    /** no bytes, or a header alone */
    LIST_EMPTY,
    /** a workbook (.xlsx, .xls) instead of CSV */
    LIST_IS_WORKBOOK,
    LIST_IS_UTF16,
    /** neither UTF-8 nor GB18030 */
    LIST_ENCODING,
    /** {0} = the header that is missing */
    LIST_COLUMN_MISSING,
    /** {0} = the header that stands twice */
    LIST_COLUMN_TWICE,
    /** {0} = the row from which on quotes or lengths make no sense */
    LIST_BROKEN,
    /** another list is being taken at this moment */
    LIST_BUSY,
    ROW_TOO_MANY_CELLS,
    /** {0} = the row that has the same key */
    ROW_REPEATS,
    /** a character that no text may hold */
    ROW_CHARACTER,
    ROW_UNKNOWN_VALUE,
    ROW_DATE,
    ROW_DATE_IN_FUTURE,
    ROW_NUMBER;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
