package org.zhiye.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A part of a policy's JSON, which knows its path: what it does not say is said with the place. */
record PolicyNode(String file, String path, JsonNode json) {
    boolean has(String name) {
        return json.has(name);
    }

    PolicyNode at(String name) {
        var child = json.get(name);
        if (child == null) {
            throw unfit("unfit.required", name);
        }
        return new PolicyNode(file, path + "/" + name, child);
    }

    private PolicyNode at(int index) {
        return new PolicyNode(file, path + "/" + index, json.get(index));
    }

    /** Refuses misspelt names, which would otherwise count as not said. */
    void knows(Set<String> names) {
        for (String name : json.propertyNames()) {
            if (!names.contains(name)) {
                throw new Unfit(file, 0, path + "/" + name, "unfit.unknown", name);
            }
        }
    }

    boolean isText() {
        return json.isString();
    }

    String text() {
        if (!json.isString() || json.asString().isBlank()) {
            throw unfit("unfit.cell_empty");
        }
        return json.asString();
    }

    int number() {
        if (!json.isInt() || json.asInt() <= 0) {
            throw unfit("unfit.number");
        }
        return json.asInt();
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw unfit("unfit.date");
        }
    }

    Words words() {
        if (!json.isArray() || json.size() != 3) {
            throw unfit("unfit.words");
        }
        return new Words(at(0).text(), at(1).text(), at(2).text());
    }

    <E extends Enum<E>> E value(Class<E> type) {
        return word(type, text());
    }

    <E extends Enum<E>> List<E> values(Class<E> type) {
        return list(node -> node.value(type));
    }

    <T> List<T> list(Function<PolicyNode, T> maker) {
        if (!json.isArray()) {
            throw unfit("unfit.list");
        }
        return IntStream.range(0, json.size()).mapToObj(i -> maker.apply(at(i))).toList();
    }

    <E extends Enum<E>, V> Map<E, V> map(Class<E> type, BiFunction<E, PolicyNode, V> maker) {
        return map(name -> at(name).word(type, name), maker);
    }

    <K, V> Map<K, V> map(Function<String, K> key, BiFunction<K, PolicyNode, V> maker) {
        if (!json.isObject()) {
            throw unfit("unfit.object");
        }
        var map = new LinkedHashMap<K, V>();
        for (String name : json.propertyNames()) {
            var at = key.apply(name);
            map.put(at, maker.apply(at, at(name)));
        }
        return map;
    }

    private <E extends Enum<E>> E word(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(word))
                .findFirst()
                .orElseThrow(() -> unfit("unfit.word", word, Csv.allOf(type)));
    }

    Unfit unfit(String key, Object... arguments) {
        return new Unfit(file, 0, path, key, arguments);
    }
}
