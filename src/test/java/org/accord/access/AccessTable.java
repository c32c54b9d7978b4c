package org.accord.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The one table of who may do what: the files {@code access/<feature>.csv} of the test resources. */
final class AccessTable {

    private final Map<String, AccessRow> rows = new LinkedHashMap<>();

    AccessTable() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:access/*.csv")) {
                read(String.valueOf(file.getFilename()).replace(".csv", ""), file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<AccessRow> find(AccessRow observed) {
        return Optional.ofNullable(rows.get(observed.key()));
    }

    Map<String, AccessRow> rows() {
        return Map.copyOf(rows);
    }

    private void read(String feature, Resource file) throws IOException {
        for (String line :
                file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                AccessRow row = AccessRow.parse(feature, line);
                if (rows.put(row.key(), row) != null) {
                    throw new IllegalArgumentException("twice in the access table: " + row.key());
                }
            }
        }
    }
}
