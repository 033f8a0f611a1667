package org.zhiye.web;

import java.lang.reflect.Constructor;
import java.util.UUID;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.Uuid7;

/** Ids in addresses: a record over a UUID. What is no id is simply not there. */
final class IdConverters implements ConverterFactory<String, Record>, ConditionalConverter {
    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return constructor(target.getType()) != null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Record> Converter<String, T> getConverter(Class<T> type) {
        return text -> {
            try {
                var maker = (Constructor<T>) java.util.Objects.requireNonNull(constructor(type));
                return maker.newInstance(Uuid7.parse(text));
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                throw new NotThere();
            }
        };
    }

    private static @org.jspecify.annotations.Nullable Constructor<?> constructor(Class<?> type) {
        if (!type.isRecord() || !type.getSimpleName().endsWith("Id")) {
            return null;
        }
        try {
            return type.getDeclaredConstructor(UUID.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
