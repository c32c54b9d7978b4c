package org.accord.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.accord.PortalTest;
import org.accord.requests.TestServer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PortalTest
class CommandWatchTests {

    @TempDir
    Path folder;

    @Autowired
    private MockMvc site;

    @Test
    void everyCommandOfAPortalIsHeard() throws Exception {
        site.perform(MockMvcRequestBuilders.get("/api/v1/register"));

        assertThat(CommandWatch.OF_PORTALS.heard()).contains("insert", "find", "createIndexes");
    }

    @Test
    void whatIsOutsideTheContractIsKeptEvenIfItIsNotRefused() {
        CommandWatch watch = new CommandWatch();
        try (TestServer server = new TestServer(folder);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(server.uri()))
                        .addCommandListener(watch)
                        .build())) {
            MongoCollection<Document> things =
                    client.getDatabase(server.database()).getCollection("things");

            things.insertOne(new Document("_id", 1).append("n", 2));
            things.updateOne(new Document("_id", 1), new Document("$mul", new Document("n", 2)));
            assertThat(watch.breaches()).singleElement().asString().contains("update $mul", "things");

            assertThatThrownBy(() -> things.find().hint(new Document("n", 1)).first())
                    .isNotNull();
            assertThat(watch.breaches()).hasSize(2);
        }
    }
}
