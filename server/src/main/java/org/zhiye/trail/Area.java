package org.zhiye.trail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of deeds that a person can look for; a deed belongs to the module that its code begins with. */
public enum Area {
    ACCOUNT("account", "otp", "takeout"),
    PERSON("person", "document", "identity"),
    BUSINESS("filing", "review", "register", "enterprise", "qualification"),
    CERTIFICATE("certificate");

    private final String[] modules;

    Area(String... modules) {
        this.modules = modules;
    }

    String[] modules() {
        return modules.clone();
    }

    /** As it stands in the page's address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "trail.kind." + word();
    }

    static Optional<Area> find(@Nullable String word) {
        return Arrays.stream(values()).filter(area -> area.word().equals(word)).findFirst();
    }
}
