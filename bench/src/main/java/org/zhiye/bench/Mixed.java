package org.zhiye.bench;

import java.io.IOException;
import java.util.List;

/** Mixed use: people look at their pages, strangers at public ones, captchas are drawn, pictures are uploaded, cases submitted. */
final class Mixed {
    private static final int CLIENTS = 16;
    private static final String[] PUBLIC = {
        "/", "/login", "/signup", "/staff/login", "/enterprise/login", "/demo", "/captcha?purpose=LOG_IN"
    };
    private static final String[] OWN = {
        "/me", "/filings", "/progress", "/me/attachments", "/me/profile", "/me/trail", "/filings/constructor-1/initial"
    };
    private static final int UPLOAD = 20;
    private static final int SUBMIT = 10;

    private final Product product;
    private final List<Stage.Ready> people;
    private final Upload upload;

    Mixed(Product product, List<Stage.Ready> people) throws IOException {
        this.product = product;
        this.people = people;
        this.upload = new Upload();
    }

    /** So many requests over 16 connections. */
    Load.Result run(int requests) throws IOException {
        return Load.run(product.port(), CLIENTS, requests, (wire, n) -> {
            var it = people.get(n % people.size());
            var session = it.person().session();
            if (n % UPLOAD == 0) {
                return wire.send("/me/attachments/half-body", session, upload.type(), upload.body(it.token()));
            }
            if (n % SUBMIT == 1) {
                return wire.post(it.path(), session, it.body(it.deed()));
            }
            return n % 2 == 0
                    ? wire.get(PUBLIC[n / 2 % PUBLIC.length], "")
                    : wire.get(OWN[n / 2 % OWN.length], session);
        });
    }
}
