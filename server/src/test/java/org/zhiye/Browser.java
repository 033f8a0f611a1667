package org.zhiye;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A browser without JavaScript, over MockMvc: it keeps cookies, follows redirects, and sends forms as they stand on the page (hidden
 * fields and the form's token included), changed by what the test types.
 */
public final class Browser {
    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private MockHttpServletResponse response = new MockHttpServletResponse();
    private String path = "/";
    private @org.jspecify.annotations.Nullable String agent;
    private @org.jspecify.annotations.Nullable String accept;
    private Document page = Jsoup.parse("");

    Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    public Browser cookie(String name, String value) {
        cookies.put(name, new Cookie(name, value));
        return this;
    }

    /** What the requests to come ask for, such as {@code application/json}. */
    public Browser accept(String type) {
        accept = type;
        return this;
    }

    /** What the browser calls itself in the requests to come. */
    public Browser agent(String program) {
        agent = program;
        return this;
    }

    /** Sends these fields and nothing else; does not follow. */
    public Browser postOnly(String address, MultiValueMap<String, String> fields) {
        send(post(URI.create(address)).params(fields), address);
        return this;
    }

    /** Opens an address and follows redirects. */
    public Browser open(String address) {
        send(get(URI.create(address)), address);
        return follow();
    }

    /** Opens an address without following. */
    public Browser request(HttpMethod method, String address, Map<String, String> fields) {
        var builder = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                method, URI.create(address));
        fields.forEach(builder::param);
        send(builder, address);
        return this;
    }

    /** Sends the form with this action (its path), with the typed values in place of what stands there; follows redirects. */
    public Browser submit(String action, Map<String, String> typed) {
        return submitMany(action, multi(typed));
    }

    public Browser submitMany(String action, MultiValueMap<String, String> typed) {
        send(post(URI.create(action)).params(fields(form(action), typed)), action);
        return follow();
    }

    /** As {@link #submit}, but without following: the plain answer. */
    public Browser submitOnly(String action, Map<String, String> typed) {
        send(post(URI.create(action)).params(fields(form(action), multi(typed))), action);
        return this;
    }

    /** Sends these fields and a file, from no form; does not follow. */
    public Browser uploadOnly(String address, String field, byte[] content, MultiValueMap<String, String> fields) {
        send(
                multipart(URI.create(address))
                        .file(new MockMultipartFile(field, "file.jpg", "image/jpeg", content))
                        .params(fields),
                address);
        return this;
    }

    /** Sends a form with a file. */
    public Browser upload(String action, String field, String name, byte[] content, Map<String, String> typed) {
        var builder = multipart(URI.create(action)).file(new MockMultipartFile(field, name, "image/jpeg", content));
        builder.params(fields(form(action), multi(typed)));
        send(builder, action);
        return follow();
    }

    private static MultiValueMap<String, String> multi(Map<String, String> typed) {
        var values = new LinkedMultiValueMap<String, String>();
        typed.forEach(values::add);
        return values;
    }

    public Element form(String action) {
        for (Element form : page.select("form")) {
            if (action.equals(form.attr("action"))) {
                return form;
            }
        }
        // a button that sends its form elsewhere
        for (Element button : page.select("button[formaction]")) {
            if (action.equals(button.attr("formaction"))) {
                return java.util.Objects.requireNonNull(button.closest("form"));
            }
        }
        throw new AssertionError(
                "no form " + action + " on " + path + ":\n" + page.body().text());
    }

    /** What a browser would send for this form. */
    public static MultiValueMap<String, String> fields(Element form, MultiValueMap<String, String> typed) {
        var values = new LinkedMultiValueMap<String, String>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            var name = field.attr("name");
            var type = field.attr("type");
            boolean unchecked = (type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked");
            if (typed.containsKey(name) || unchecked || type.equals("file") || field.hasAttr("disabled")) {
                continue;
            }
            if (field.tagName().equals("select")) {
                var chosen = field.selectFirst("option[selected]");
                var first = chosen == null ? field.selectFirst("option") : chosen;
                if (first != null) {
                    values.add(name, first.hasAttr("value") ? first.attr("value") : first.text());
                }
            } else if (field.tagName().equals("textarea")) {
                values.add(name, field.wholeText());
            } else {
                values.add(name, field.hasAttr("value") ? field.attr("value") : type.equals("checkbox") ? "on" : "");
            }
        }
        typed.forEach((name, texts) -> values.put(name, ticked(form, name, texts)));
        return values;
    }

    /** A box sends its own value, whatever word a test ticks it by. */
    private static List<String> ticked(Element form, String name, List<String> typed) {
        var boxes = form.select("input[type=checkbox][name=" + name + "]");
        boolean tick = typed.equals(List.of("true")) || typed.equals(List.of("yes"));
        return boxes.size() == 1 && tick ? List.of(boxes.first().attr("value")) : typed;
    }

    private void send(AbstractMockHttpServletRequestBuilder<?> builder, String address) {
        if (!cookies.isEmpty()) {
            builder.cookie(cookies.values().toArray(Cookie[]::new));
        }
        if (agent != null) {
            builder.header(HttpHeaders.USER_AGENT, agent);
        }
        if (accept != null) {
            builder.header(HttpHeaders.ACCEPT, accept);
        }
        var query = URI.create(address).getRawQuery();
        if (query != null) {
            builder.with(request -> {
                request.setQueryString(query);
                // a name without a value is empty for a server, and null for the mock
                request.getParameterMap().forEach((name, values) -> {
                    if (values.length == 1 && values[0] == null) {
                        request.setParameter(name, "");
                    }
                });
                return request;
            });
        }
        try {
            response = mvc.perform(builder).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError("request failed: " + address, e);
        }
        path = address;
        for (String header : response.getHeaders(HttpHeaders.SET_COOKIE)) {
            keep(header);
        }
        page = Jsoup.parse(body());
    }

    private void keep(String header) {
        var pair = header.substring(0, header.indexOf(';') < 0 ? header.length() : header.indexOf(';'));
        var name = pair.substring(0, pair.indexOf('='));
        if (header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, new Cookie(name, pair.substring(pair.indexOf('=') + 1)));
        }
    }

    private Browser follow() {
        for (int i = 0; i < 5 && response.getStatus() / 100 == 3; i++) {
            var to = String.valueOf(response.getHeader(HttpHeaders.LOCATION));
            send(get(URI.create(to)), to);
        }
        return this;
    }

    public int status() {
        return response.getStatus();
    }

    /** The page of ours that a filter handed the request on to; this browser does not go there. Empty if none did. */
    public String forwarded() {
        return response.getForwardedUrl() == null ? "" : response.getForwardedUrl();
    }

    public String header(String name) {
        return String.valueOf(response.getHeader(name));
    }

    /** All headers of the answer, by name. */
    public Map<String, java.util.List<String>> headers() {
        var headers = new java.util.TreeMap<String, java.util.List<String>>();
        response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaders(name)));
        return headers;
    }

    public java.util.List<String> headers(String name) {
        return response.getHeaders(name);
    }

    public String body() {
        return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.getContentAsByteArray();
    }

    /** Where it stands now. */
    public String at() {
        return path;
    }

    public Document page() {
        return page;
    }

    /** All that can be read on the page. */
    public String text() {
        return page.text();
    }

    public Map<String, Cookie> cookies() {
        return cookies;
    }
}
