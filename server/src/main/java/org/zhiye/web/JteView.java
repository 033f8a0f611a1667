package org.zhiye.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** One template, rendered whole before the first byte leaves, so that an error never cuts a page. */
final class JteView implements View {
    private final TemplateEngine engine;
    private final Uis uis;
    private final String template;

    JteView(TemplateEngine engine, Uis uis, String template) {
        this.engine = engine;
        this.uis = uis;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ui = uis.of(request, response);
        var values = new HashMap<String, Object>();
        values.put("ui", ui);
        if (model != null && model.get("page") != null) {
            values.put("page", model.get("page"));
        }
        var out = new Utf8ByteOutput();
        engine.render(template, values, out);
        response.setContentType(getContentType());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ui.lang());
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
