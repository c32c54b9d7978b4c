package org.accord.register;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Identities in JSON: a record whose only component is a text called {@code value} or {@code iso2} is that text. */
final class OneText {

    private static final Set<String> NAMES = Set.of("value", "iso2");

    private OneText() {}

    private static boolean is(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return false;
        }
        RecordComponent only = type.getRecordComponents()[0];
        return only.getType() == String.class && NAMES.contains(only.getName());
    }

    static final class Writing extends ValueSerializerModifier {
        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> usual) {
            return is(bean.getBeanClass()) ? new AsText(bean.getBeanClass()) : usual;
        }
    }

    static final class Reading extends ValueDeserializerModifier {
        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> usual) {
            return is(bean.getBeanClass()) ? new FromText(bean.getBeanClass()) : usual;
        }
    }

    private static final class AsText extends ValueSerializer<Object> {
        private final Method component;

        AsText(Class<?> type) {
            component = type.getRecordComponents()[0].getAccessor();
            component.setAccessible(true);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializationContext context) {
            try {
                out.writeString((String) component.invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record gives its component", e);
            }
        }
    }

    private static final class FromText extends ValueDeserializer<Object> {
        private final Constructor<?> constructor;

        FromText(Class<?> type) {
            try {
                constructor = type.getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has its canonical constructor", e);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            try {
                return constructor.newInstance(in.getString());
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("not an identity", e);
            }
        }
    }
}
