package org.zhiye.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Looks at pages as axe does (WCAG 2.0 to 2.2, A and AA), at two widths, and remembers what it found and where it was. */
final class Inspection {
    private static final String AXE = source();
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
                resultTypes: ['violations'],
              });
              return found.violations.flatMap(it => it.nodes.map(node => `${it.id}: ${it.help} at ${node.target.join(' ')}`));
            }""";
    private static final String BEYOND = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const out = [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > width + 1);
              return ['wider than the screen: ' + out.slice(0, 3).map(it => it.tagName + '.' + it.className).join(', ')];
            }""";

    private final Set<String> paths = new LinkedHashSet<>();
    private final List<String> found = new ArrayList<>();
    private int looks;

    private static String source() {
        try (var in = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens these addresses and looks at each. */
    Inspection open(Visitor who, String... addresses) {
        for (String address : addresses) {
            var answer = who.page().navigate(address);
            if (answer.status() != 200) {
                found.add(address + " answered " + answer.status());
            }
            shown(who, "");
        }
        return this;
    }

    /** Looks at the page that is on the screen; state: what is special about it. */
    @SuppressWarnings("unchecked")
    Inspection shown(Visitor who, String state) {
        var page = who.page();
        page.waitForLoadState();
        var path = URI.create(page.url()).getPath();
        paths.add(path);
        page.evaluate(AXE);
        looks++;
        for (int width : new int[] {Chromium.WIDE, Chromium.PHONE}) {
            page.setViewportSize(width, 900);
            for (String script : new String[] {RUN, BEYOND}) {
                ((List<String>) page.evaluate(script))
                        .forEach(it -> found.add(
                                path + (state.isEmpty() ? "" : " (" + state + ")") + " " + width + " px: " + it));
            }
        }
        page.setViewportSize(Chromium.WIDE, 900);
        return this;
    }

    /** The page that answered a form with errors, or with something to do first. */
    Inspection wrong(Visitor who) {
        who.page().locator("[data-errors]").waitFor();
        return shown(who, "with errors");
    }

    /** What the error page of a missing thing looks like. */
    Inspection missing(Visitor who, String address) {
        who.page().navigate(address);
        return shown(who, "missing");
    }

    /** What was looked at and what was found, for whoever wants to know how much that was. */
    void report(Path file) throws IOException {
        if (looks == 0) {
            return;
        }
        var lines = new ArrayList<>(found);
        lines.add(looks + " looks at " + paths.size() + " addresses:");
        lines.addAll(paths);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    List<String> found() {
        return found;
    }

    Set<String> paths() {
        return paths;
    }
}
