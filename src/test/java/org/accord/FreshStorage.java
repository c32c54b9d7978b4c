package org.accord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.accord.storage.CommandWatch;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a portal under test a data folder of its own, and on a real server a database of its own; what it asks of the
 * database is watched.
 */
public final class FreshStorage implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings()).applyTo(context);
        context.getBeanFactory().registerSingleton("contractWatch", watched());
    }

    private static MongoClientSettingsBuilderCustomizer watched() {
        return settings -> settings.addCommandListener(CommandWatch.OF_PORTALS);
    }

    /** The settings of a new, empty place: {@code name=value}. The folder goes when this process ends. */
    public static List<String> settings() {
        List<String> settings = new ArrayList<>();
        settings.add("accord.data=" + folder());
        String real = System.getenv("ACCORD_MONGODB_URI");
        if (real != null) {
            settings.add("accord.mongodb.uri="
                    + real.replaceFirst("(mongodb[^/]*//[^/?]+)(/[^?]*)?", "$1/accord-" + UUID.randomUUID()));
        }
        return settings;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("accord-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException noTemporaryFolder) {
            throw new UncheckedIOException(noTemporaryFolder);
        }
    }
}
