package org.accord.accounts;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON and back, tolerant of what other versions of the portal wrote. */
final class DraftJson {

    private static final Logger LOG = LoggerFactory.getLogger(DraftJson.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DraftJson() {}

    static String write(Record typed) {
        return MAPPER.writeValueAsString(typed);
    }

    static <T extends Record> Optional<T> read(String json, Class<T> type) {
        try {
            return Optional.of(MAPPER.readValue(json, type));
        } catch (JacksonException ofAnotherShape) {
            LOG.warn("A draft cannot be read as {} any more", type.getSimpleName());
            return Optional.empty();
        }
    }
}
