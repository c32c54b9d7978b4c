package org.accord.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds and reads the message files, one pass at start-up. */
final class MessageFiles {

    static final String PATTERN = "classpath*:messages/*_*.properties";

    private MessageFiles() {}

    static Map<Language, Map<String, String>> read() {
        Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
        for (Resource file : files()) {
            Map<String, String> ofLanguage = patterns.computeIfAbsent(languageOf(file), language -> new HashMap<>());
            Properties read = properties(file);
            for (String key : read.stringPropertyNames()) {
                if (ofLanguage.put(key, read.getProperty(key)) != null) {
                    throw new IllegalStateException("key " + key + " stands twice, once in " + file.getFilename());
                }
            }
        }
        return patterns;
    }

    static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(PATTERN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Language languageOf(Resource file) {
        String name = String.valueOf(file.getFilename());
        String tag = name.substring(name.lastIndexOf('_') + 1, name.length() - ".properties".length());
        return Language.of(tag)
                .orElseThrow(() -> new IllegalStateException("no language of ours in the file name " + name));
    }

    static Properties properties(Resource file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
