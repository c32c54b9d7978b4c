package org.accord.approvals;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What somebody typed, as text that is the same whenever it says the same, and back. */
public final class Content {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Content() {}

    public static String of(Record typed) {
        return MAPPER.writeValueAsString(typed);
    }

    /** What was typed. */
    public static <T extends Record> T read(String content, Class<T> type) {
        return MAPPER.readValue(content, type);
    }
}
