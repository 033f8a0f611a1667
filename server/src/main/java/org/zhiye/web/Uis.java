package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Makes the {@link Ui} of a request. */
@Component
public final class Uis {
    private final Messages messages;
    private final Assets assets;
    private final Routes routes;
    private final FormTokens tokens;
    private final boolean demo;

    Uis(Messages messages, Assets assets, Routes routes, FormTokens tokens, Environment environment) {
        this.messages = messages;
        this.assets = assets;
        this.routes = routes;
        this.tokens = tokens;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public Ui of(HttpServletRequest request, HttpServletResponse response) {
        return new Ui(messages, assets, routes, Languages.of(request), request, () -> token(request, response), demo);
    }

    /** A page with a form token belongs to one reader: nobody may keep it. */
    private String token(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return tokens.token(request, response);
    }
}
