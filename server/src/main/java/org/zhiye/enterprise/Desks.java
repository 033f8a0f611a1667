package org.zhiye.enterprise;

import java.util.List;
import java.util.stream.Stream;
import org.zhiye.web.Link;
import org.zhiye.web.Ui;

/** The tabs over a province's pages about enterprises; the reviewing desk's own pages come first where they are. */
public record Desks(List<Link> links) {
    public static Desks of(Ui ui) {
        return new Desks(Stream.of("/review", "/review/agents", "/review/enterprises")
                .filter(ui::exists)
                .map(path -> new Link(path, ui.t(key(path)), !path.equals("/review") && ui.at(path)))
                .toList());
    }

    private static String key(String path) {
        return switch (path) {
            case "/review/agents" -> "agents.queue";
            case "/review/enterprises" -> "requests.queue";
            default -> "nav.review";
        };
    }
}
