/** The demonstration: content, stand-ins, and the pages under /demo; absent in production. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "policy",
            "outbox",
            "document",
            "photo",
            "otp",
            "account",
            "captcha",
            "person",
            "identity",
            "identity::alipay",
            "identity::site",
            "intake",
            "enterprise",
            "qualification",
            "register",
            "filing",
            "review",
            "review::act",
            "review::publication",
            "review::report",
            "certificate",
            "trail",
            "notification"
        })
@NullMarked
package org.zhiye.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
