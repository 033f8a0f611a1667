package org.zhiye.policy.edition;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** In which line of a JSON text something stands. */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonLines() {}

    /**
     * The line of a path such as {@code /businesses/INFO/route}, or of the nearest part of it that is there.
     *
     * @return from 1; 0 if the text is no JSON
     */
    static int of(String text, String path) {
        int line = 1;
        int matched = -1;
        try (var parser = JSON.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var at = parser.streamReadContext().pathAsPointer().toString();
                boolean begins = token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
                if (begins && at.length() > matched && (path.equals(at) || path.startsWith(at + "/"))) {
                    matched = at.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (JacksonException e) {
            return 0;
        }
        return line;
    }
}
