package org.zhiye.intake;

import java.util.List;

/**
 * A row that is not taken.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param column the header of the column at fault; empty if the row as a whole is
 * @param value what stands there, cut to 60 characters
 * @param key the reason in words
 */
public record Wrong(long row, String column, String value, String key, List<String> arguments) {}
