package org.zhiye.shared;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published test vectors. */
public final class Vectors {
    private static final JsonNode ROOT = read();

    private Vectors() {}

    /** The node at a JSON pointer, which must exist. */
    public static JsonNode at(String pointer) {
        return ROOT.requiredAt(pointer);
    }

    /** The texts of the array at a JSON pointer. */
    public static List<String> texts(String pointer) {
        return at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read() {
        try (var in = Vectors.class.getResourceAsStream("/test-vectors.json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
