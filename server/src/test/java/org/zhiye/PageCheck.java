package org.zhiye;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must hold of the HTML of any page; tests of pages call it. */
public final class PageCheck {
    private static final String FIELDS =
            "input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea";

    private PageCheck() {}

    /** Everything that is wrong, in words. */
    public static List<String> faults(Document page) {
        var faults = new ArrayList<String>();
        if (page.select("main").size() != 1 || page.select("h1").size() != 1) {
            faults.add("one main and one h1: " + page.select("main").size() + ", "
                    + page.select("h1").size());
        }
        var ids = new ArrayList<String>();
        page.select("[id]").forEach(it -> ids.add(it.id()));
        ids.stream()
                .distinct()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .forEach(id -> faults.add("id twice: " + id));
        for (String attribute : List.of("aria-describedby", "aria-labelledby", "aria-controls", "for")) {
            for (Element it : page.select("[" + attribute + "]")) {
                for (String id : it.attr(attribute).split(" ")) {
                    if (!ids.contains(id)) {
                        faults.add(attribute + " leads nowhere: " + id);
                    }
                }
            }
        }
        for (Element field : page.select(FIELDS)) {
            boolean named = field.hasAttr("aria-label")
                    || field.closest("label") != null
                    || !page.select("label[for=\"" + field.id() + "\"]").isEmpty();
            if (!named) {
                faults.add("no label: " + field);
            }
        }
        for (Element link : page.select("[data-errors] a")) {
            var target = page.getElementById(link.attr("href").substring(1));
            if (target == null) {
                faults.add("error leads nowhere: " + link.attr("href"));
            } else if (!page.text().contains(link.text())) {
                faults.add("not said beside the field: " + link.text());
            }
        }
        if (page.html().contains(" style=")
                || page.select("style, script:not([src])").size() > 0) {
            faults.add("style or script of its own");
        }
        page.select("img:not([alt])").forEach(it -> faults.add("no alt: " + it));
        return faults;
    }
}
