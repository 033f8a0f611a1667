package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Makes the {@link Ui} of a request. */
@Component
public final class Uis {
    private final Messages messages;
    private final Assets assets;
    private final FormTokens tokens;
    private final boolean demo;

    Uis(Messages messages, Assets assets, FormTokens tokens, Environment environment) {
        this.messages = messages;
        this.assets = assets;
        this.tokens = tokens;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public Ui of(HttpServletRequest request, HttpServletResponse response) {
        return new Ui(messages, assets, Languages.of(request), request, () -> tokens.token(request, response), demo);
    }
}
