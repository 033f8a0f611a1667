package org.zhiye.web;

import java.util.List;

/**
 * A page that says what went wrong and what to do.
 *
 * @param key messages {@code <key>} and, if there, {@code <key>.advice}
 * @param reference number to quote to the help desk; empty unless something broke
 */
public record ProblemPage(int status, String key, List<Object> arguments, String reference) {}
