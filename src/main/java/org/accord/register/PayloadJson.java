package org.accord.register;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Java records as canonical JSON and back. Only components are written, never derived getters; nulls are left out; dates
 * and instants are ISO strings; a record of one text called {@code value} or {@code iso2} is that text; exact decimals
 * are strings, since RFC 8785 knows doubles only. What is unknown is ignored on reading.
 */
final class PayloadJson {

    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .withConfigOverride(BigInteger.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .addModule(new SimpleModule()
                    .addSerializer(Long.class, new ExactLong())
                    .addSerializer(long.class, new ExactLong())
                    .setSerializerModifier(new OneText.Writing())
                    .setDeserializerModifier(new OneText.Reading()))
            .build();

    private PayloadJson() {}

    static String write(Object value) {
        return CanonicalJson.of(MAPPER.writeValueAsString(value));
    }

    static <T> T read(String payload, Class<T> type) {
        return MAPPER.readValue(payload, type);
    }

    /** Refuses a whole number that a double cannot hold, instead of recording another one. */
    private static final class ExactLong extends ValueSerializer<Long> {
        @Override
        public void serialize(Long value, JsonGenerator out, SerializationContext context) {
            if (Math.abs(value) > LARGEST_EXACT) {
                throw new IllegalArgumentException("a whole number in a record lies within 2^53");
            }
            out.writeNumber(value);
        }
    }
}
