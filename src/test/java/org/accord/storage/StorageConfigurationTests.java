package org.accord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StorageConfigurationTests {

    @TempDir
    Path folder;

    private ApplicationContextRunner portal() {
        return new ApplicationContextRunner()
                .withUserConfiguration(StorageConfiguration.class)
                .withConfiguration(
                        AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
                .withPropertyValues("accord.storage.data=" + folder.resolve("data"));
    }

    @Test
    void productionRefusesTheEmbeddedServer() {
        portal().withPropertyValues("spring.profiles.active=production").run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOfSatisfying(
                            StorageRefused.class,
                            refused -> assertThat(refused.action()).contains("ACCORD_MONGODB_URI", "--allow-embedded"));
            assertThat(folder.resolve("data")).doesNotExist();
        });
    }

    @Test
    void productionTakesTheEmbeddedServerWhenToldSo() {
        portal().withPropertyValues("spring.profiles.active=production", "accord.storage.allow-embedded=true")
                .run(context ->
                        assertThat(context.getBean(Storage.class).kind()).isEqualTo(StorageKind.EMBEDDED));
    }

    @Test
    void withoutAServerNamedThePortalStartsItsOwn() {
        portal().run(context -> {
            assertThat(context).hasSingleBean(EmbeddedMongo.class);
            assertThat(context.getBean(Storage.class).transactions()).isFalse();
        });
    }

    @Test
    void withAServerNamedThePortalStartsNone() {
        try (EmbeddedMongo other = EmbeddedMongo.start(folder.resolve("other"))) {
            portal().withPropertyValues("accord.mongodb.uri=" + other.uri()).run(context -> {
                assertThat(context).doesNotHaveBean(EmbeddedMongo.class).hasSingleBean(Storage.class);
                assertThat(folder.resolve("data")).doesNotExist();
            });
        }
    }

    @Test
    void aWorkerFindsTheServerOfThePortalBesideIt() {
        try (EmbeddedMongo ofThePortal = EmbeddedMongo.start(folder.resolve("data"))) {
            portal().withPropertyValues("spring.profiles.active=worker").run(context -> {
                assertThat(context).doesNotHaveBean(EmbeddedMongo.class);
                assertThat(context.getBean(Storage.class).kind()).isEqualTo(StorageKind.EMBEDDED);
                assertThat(ofThePortal.uri()).isNotBlank();
            });
        }
    }

    @Test
    void theOperatorReadsReasonAndActionInsteadOfAStackTrace() {
        StorageRefused refused = new StorageRefused("No disk.", "Add one.", null);

        assertThat(new StorageRefusedAnalyzer().analyze(refused, refused))
                .extracting(analysis -> analysis.getDescription(), analysis -> analysis.getAction())
                .containsExactly("No disk.", "Add one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mongodb://db | mongodb://db/accord",
                "mongodb://db/ | mongodb://db/accord",
                "mongodb://a:1,b:2/?replicaSet=rs | mongodb://a:1,b:2/accord?replicaSet=rs",
                "mongodb://db/mine?w=1 | mongodb://db/mine?w=1"
            })
    void ourDatabaseIsNamedWhereNoneIs(String given, String used) {
        assertThat(StorageConfiguration.withDatabase(given)).isEqualTo(used);
    }
}
