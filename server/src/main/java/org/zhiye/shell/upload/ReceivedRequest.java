package org.zhiye.shell.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request whose parts have come: it answers as the server would have, had it taken them apart. */
final class ReceivedRequest extends HttpServletRequestWrapper {
    private final Reception reception;
    private final List<Part> parts;
    private final Map<String, String[]> parameters;

    ReceivedRequest(HttpServletRequest request, Reception reception) {
        super(request);
        this.reception = reception;
        this.parts = reception.parts();
        this.parameters = new LinkedHashMap<>(request.getParameterMap());
        for (SpooledItem item : reception.items()) {
            if (item.isFormField()) {
                parameters.merge(
                        item.getFieldName(),
                        new String[] {item.getString()},
                        (before, more) -> Stream.concat(Arrays.stream(before), Arrays.stream(more))
                                .toArray(String[]::new));
            }
        }
    }

    @Override
    public Collection<Part> getParts() {
        if (reception.trouble() != null) {
            throw new IllegalStateException(reception.trouble());
        }
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) {
        return getParts().stream()
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }
}
