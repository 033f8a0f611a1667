package org.zhiye.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The pages of docs/access.md, the table that is generated from the handlers. */
final class AccessTable {
    /** What answers GET and is no page: pictures, files, and what programs read. */
    private static final List<String> NO_PAGES = List.of(
            "/assets/.*",
            "/favicon\\.ico",
            "/robots\\.txt",
            "/captcha.*",
            "/session/ping",
            "/me/verification/alipay/turn",
            "/reset/lost/alipay/turn",
            "/enterprises/suggest",
            "/demo/(accounts|captcha|messages|totp)",
            "/demo/components/suggest",
            // leads to another page, or to a file
            "/start",
            "/progress/newest",
            "/admin/imports/\\{id.*}/errors",
            "/desk/slips/\\{id}/files/\\{document}",
            "/me/files/\\{id}",
            "/me/attachments/\\{slug}/phone/(state|picture)",
            "/privacy",
            "/letters/\\{id}/file",
            "/me/export/file",
            "/me/trail/export",
            "/admin/tables/\\{name}/csv",
            "/me/certificates/copies/\\{copy}(/file)?",
            "/review/agents/\\{id}/letter",
            "/review/cases/\\{id}/documents/\\{kind}",
            ".*\\.(pdf|ofd|csv|json|ics|zip|jar)");

    private AccessTable() {}

    /** Pages of the table that none of these addresses belongs to. */
    static List<String> without(Collection<String> visited) {
        var table = Path.of(System.getProperty("zhiye.root"), "docs/access.md");
        try (var lines = Files.lines(table)) {
            return lines.filter(line -> line.startsWith("| GET |"))
                    .map(line -> line.split("(?<!\\\\)\\|", -1)[2]
                            .strip()
                            .replace("`", "")
                            .replace("\\|", "|"))
                    .filter(path -> NO_PAGES.stream().noneMatch(path::matches))
                    .filter(path -> visited.stream().noneMatch(pattern(path).asMatchPredicate()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String path) {
        var regex = new StringBuilder();
        int depth = 0;
        for (char c : path.toCharArray()) {
            if (c == '{' && depth++ == 0) {
                regex.append("[^/]+");
            } else if (c == '}') {
                depth--;
            } else if (depth == 0) {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString());
    }
}
