package org.zhiye.register;

import java.util.Map;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Subject;

/** A list of an existing register was taken. */
public record RegistrationsImported(String sha256, long added, long changed) implements Deed {
    @Override
    public String deed() {
        return "register.imported";
    }

    @Override
    public Subject subject() {
        return Subject.policy();
    }

    @Override
    public String object() {
        return "sha256:" + sha256;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("added", Long.toString(added), "changed", Long.toString(changed));
    }
}
