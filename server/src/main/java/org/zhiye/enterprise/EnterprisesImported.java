package org.zhiye.enterprise;

import java.util.Map;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Subject;

/** A list of enterprises was taken into the directory. */
public record EnterprisesImported(String sha256, long added, long changed) implements Deed {
    @Override
    public String deed() {
        return "enterprises.imported";
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
