package org.zhiye.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A form as it stands on a page: where it goes, and what a browser would send of it. */
public final class Form {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");

    private final String action;
    private final List<String[]> fields = new ArrayList<>();
    private final List<String[]> boxes = new ArrayList<>();

    private Form(String action) {
        this.action = action;
    }

    /** The first form of the page whose address holds these words. */
    public static Form of(String page, String address) {
        var found = FORM.matcher(page);
        while (found.find()) {
            var action = attribute(found.group(1), "action");
            if (action.contains(address)) {
                var form = new Form(action);
                form.read(found.group(2));
                return form;
            }
        }
        throw new IllegalStateException("the page has no form for " + address + ": " + words(page));
    }

    /** A page's text without its marks, shortened; for messages. */
    public static String words(String page) {
        var text = page.replaceAll("(?s)<head>.*?</head>|<svg.*?</svg>|<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        return text.length() > 600 ? text.substring(0, 600) : text;
    }

    /** Any form's token: it is the same on all pages of a log-in. */
    public static String token(String page) {
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("the page has no form: " + words(page));
        }
        return found.group(1);
    }

    private void read(String body) {
        var found = INPUT.matcher(body);
        while (found.find()) {
            var marks = found.group(1);
            if (attribute(marks, "type").equals("checkbox")) {
                boxes.add(new String[] {attribute(marks, "name"), attribute(marks, "value")});
            }
            if (isSent(marks) && !attribute(marks, "name").isEmpty()) {
                fields.add(new String[] {attribute(marks, "name"), attribute(marks, "value")});
            }
        }
    }

    private static boolean isSent(String marks) {
        return switch (attribute(marks, "type")) {
            case "submit", "file" -> false;
            case "checkbox", "radio" -> marks.matches("(?s).*\\bchecked\\b.*");
            default -> true;
        };
    }

    private static String attribute(String marks, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(marks);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String text) {
        return text.replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Ticks a box: its own value is sent. */
    public Form tick(String name) {
        for (String[] box : boxes) {
            if (box[0].equals(name)) {
                return set(name, box[1]);
            }
        }
        throw new IllegalStateException("the form has no box " + name);
    }

    /** Fills in a field. */
    public Form set(String name, String value) {
        fields.removeIf(field -> field[0].equals(name));
        fields.add(new String[] {name, value});
        return this;
    }

    /** What stands in a field; empty if there is none. */
    public String get(String name) {
        return fields.stream()
                .filter(field -> field[0].equals(name))
                .map(field -> field[1])
                .findFirst()
                .orElse("");
    }

    /** The names of the fields that begin so. */
    public List<String> names(String begin) {
        return fields.stream()
                .map(field -> field[0])
                .filter(name -> name.startsWith(begin))
                .distinct()
                .toList();
    }

    /** Where it goes. */
    public String action() {
        return action;
    }

    /** What is sent. */
    public String body() {
        var body = new StringBuilder();
        for (String[] field : fields) {
            if (!body.isEmpty()) {
                body.append('&');
            }
            body.append(encoded(field[0])).append('=').append(encoded(field[1]));
        }
        return body.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
