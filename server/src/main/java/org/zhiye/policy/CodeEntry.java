package org.zhiye.policy;

import java.util.Map;

/** A row of a code table that needs no type of its own; what else its table says of it are its facts. */
public record CodeEntry(String code, Words name, boolean offered, Map<String, String> facts) implements Coded {
    public CodeEntry {
        facts = Map.copyOf(facts);
    }

    /** What the table's column says of it; empty if nothing. */
    public String fact(String column) {
        return facts.getOrDefault(column, "");
    }
}
