package org.zhiye.identity.alipay;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as it came. The signature is over the text of the node, byte for byte, so the node is cut out of the text and not written anew
 * from what was parsed.
 *
 * @param node the text of the answer's node; absent: there is none
 * @param sign absent: the answer is not signed
 */
record RawAnswer(@Nullable String node, @Nullable String sign) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param name of the node, such as {@code alipay_system_oauth_token_response} */
    static RawAnswer read(String text, String name) {
        return new RawAnswer(value(text, name), sign(text));
    }

    boolean verifies(PublicKey key) {
        return node != null && sign != null && Rsa2.verifies(node, sign, key);
    }

    /** @throws AlipayDown if it is no JSON */
    JsonNode json() {
        try {
            return JSON.readTree(node == null ? "" : node);
        } catch (JacksonException e) {
            throw new AlipayDown("the answer is no JSON");
        }
    }

    private static @Nullable String sign(String text) {
        var value = value(text, "sign");
        return value == null || !value.startsWith("\"") || value.length() < 2
                ? null
                : value.substring(1, value.length() - 1).replace("\\/", "/");
    }

    /** The text of a member of the outermost object; absent if there is none. */
    private static @Nullable String value(String text, String name) {
        int at = skip(text, 0);
        if (at >= text.length() || text.charAt(at) != '{') {
            return null;
        }
        at = skip(text, at + 1);
        while (at < text.length() && text.charAt(at) == '"') {
            int end = end(text, at);
            var key = text.substring(at + 1, Math.max(at + 1, end - 1));
            at = skip(text, end);
            if (at >= text.length() || text.charAt(at) != ':') {
                return null;
            }
            at = skip(text, at + 1);
            end = end(text, at);
            if (end > text.length()) {
                return null;
            }
            if (key.equals(name)) {
                return text.substring(at, end);
            }
            at = skip(text, end);
            if (at >= text.length() || text.charAt(at) != ',') {
                return null;
            }
            at = skip(text, at + 1);
        }
        return null;
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the value that begins here ends; beyond the text if it does not. */
    private static int end(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = false;
                    if (depth == 0) {
                        return at + 1;
                    }
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth <= 0) {
                    return depth < 0 ? at : at + 1;
                }
            } else if (depth == 0 && (c == ',' || Character.isWhitespace(c))) {
                return at;
            }
        }
        return text.length() + 1;
    }
}
