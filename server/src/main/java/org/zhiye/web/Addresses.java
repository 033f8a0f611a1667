package org.zhiye.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address that the reader sees, also on a page that stands in for another one. */
final class Addresses {
    private Addresses() {}

    static String path(HttpServletRequest request) {
        for (String attribute :
                new String[] {RequestDispatcher.FORWARD_REQUEST_URI, RequestDispatcher.ERROR_REQUEST_URI}) {
            if (request.getAttribute(attribute) instanceof String original) {
                return ours(original);
            }
        }
        return ours(request.getRequestURI());
    }

    /** One slash at the beginning: two would lead to another host. */
    private static String ours(String path) {
        int start = 0;
        while (start < path.length() && (path.charAt(start) == '/' || path.charAt(start) == '\\')) {
            start++;
        }
        return "/" + path.substring(start);
    }

    /** The page again with this parameter; the others are kept. */
    static String with(String path, @Nullable String query, String name, String value) {
        var kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.equals(name) && !part.startsWith(name + "="))
                        .collect(Collectors.joining("&"));
        return path + "?" + (kept.isEmpty() ? "" : kept + "&") + name + "=" + value;
    }
}
