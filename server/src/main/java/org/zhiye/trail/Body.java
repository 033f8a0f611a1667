package org.zhiye.trail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Grant;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sealed part of an entry: who acted and from where ({@code by.…}), and the deed's details under their own keys. */
final class Body {
    static final String COLUMN = "trail.body";
    static final String KIND = "by.kind";
    static final String ADDRESS = "by.address";
    static final String DEVICE = "by.device";
    /** Fingerprints of the rows that the deed sealed; see {@link org.zhiye.vault.RowSeals#take}. */
    static final String SEALED_ROWS = "sealed.rows";

    private static final String NAME = "by.name";
    private static final String ROLES = "by.roles";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private Body() {}

    static byte[] of(Caller caller, Map<String, String> detail, List<String> sealedRows) {
        var words = new TreeMap<>(detail);
        if (!sealedRows.isEmpty()) {
            words.put(SEALED_ROWS, String.join("\n", sealedRows));
        }
        words.put(KIND, caller.kind().name());
        words.put(NAME, caller.name());
        words.put(ROLES, caller.grants().stream().map(Body::role).collect(Collectors.joining(" ")));
        words.put(ADDRESS, caller.address());
        words.put(DEVICE, caller.device());
        return JSON.writeValueAsBytes(words);
    }

    static Map<String, String> read(byte[] json) {
        return JSON.readValue(json, WORDS);
    }

    private static String role(Grant grant) {
        return grant.role().name() + "@" + grant.jurisdiction();
    }
}
