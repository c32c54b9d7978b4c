package org.accord.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.accord.requests.TestServer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs every item of the contract, on the embedded server or on that of {@code ACCORD_MONGODB_URI}, and looks at what
 * comes back. The last test fails when an item was not run.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractTests {

    private static final Set<String> RUN = new ConcurrentSkipListSet<>();

    @TempDir
    static Path folder;

    private static TestServer server;
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        RUN.addAll(Usage.of(event.getCommandName(), event.getCommand()));
                    }
                })
                .build());
        database = client.getDatabase(server.database());
        run("{insert: 'things', ordered: true, documents: ["
                + "{_id: 1, name: 'Amman', size: 4, tags: ['a', 'b'], parts: [{n: 1}, {n: 5}], at: {b: 1}},"
                + "{_id: 2, name: 'Bern', size: 2, tags: ['b'], parts: [{n: 2}]},"
                + "{_id: 3, name: 'Cairo', size: 9, tags: [], parts: []},"
                + "{_id: 4, name: 'Dakar', size: 2, tags: ['c', 'a'], parts: [{n: 5}], closed: true}]}");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {size: 2, closed: true}                              | 4
            {$and: [{size: 2}, {name: 'Bern'}]}                  | 2
            {$or: [{size: 9}, {name: 'Bern'}]}                   | 2 3
            {$nor: [{size: 2}, {size: 9}]}                       | 1
            {size: {$not: {$gt: 2}}}                             | 2 4
            {size: {$eq: 4}}                                     | 1
            {size: {$ne: 2}}                                     | 1 3
            {_id: {$in: [4, 1, 77]}}                             | 1 4
            {size: {$nin: [2, 9]}}                               | 1
            {size: {$gt: 2, $lt: 9}}                             | 1
            {size: {$gte: 4, $lte: 9}}                           | 1 3
            {closed: {$exists: true}}                            | 4
            {closed: null}                                       | 1 2 3
            {tags: {$size: 2}}                                   | 1 4
            {tags: {$all: ['a', 'c']}}                           | 4
            {tags: 'b'}                                          | 1 2
            {parts: {$elemMatch: {n: {$gt: 1, $lt: 5}}}}         | 2
            {'parts.n': 5}                                       | 1 4
            {name: {$regex: '^b', $options: 'i'}}                | 2
            {name: {$not: {$regex: '^b', $options: 'i'}}}        | 1 3 4
            {_id: {$gt: 1, $lte: 3}}                             | 2 3
            """)
    @Order(1)
    void queriesFindWhatTheySay(String query, String ids) {
        List<String> found = database.getCollection("things")
                .find(Document.parse(query))
                .map(one -> one.get("_id").toString())
                .into(new ArrayList<>());

        assertThat(found.stream().sorted().toList()).containsExactly(ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {$match: {size: 2}}, {$count: 'n'}                                      | {"n": 2}
            {$group: {_id: '$size', n: {$sum: 1}}}, {$sort: {_id: 1}}, {$limit: 1}  | {"_id": 2, "n": 2}
            {$sort: {_id: 1}}, {$skip: 3}, {$project: {name: 1, _id: 0}}            | {"name": "Dakar"}
            {$match: {_id: 1}}, {$addFields: {b: '$at.b'}}, {$project: {b: 1}}      | {"_id": 1, "b": 1}
            {$unwind: '$tags'}, {$match: {tags: 'c'}}, {$project: {tags: 1}}        | {"_id": 4, "tags": "c"}
            {$facet: {all: [{$count: 'n'}], one: [{$match: {_id: 1}}, {$project: {_id: 1}}]}} | {"all": [{"n": 4}], "one": [{"_id": 1}]}
            {$group: {_id: null, a: {$avg: '$_id'}, s: {$min: '$size'}, b: {$max: '$size'}}}  | {"_id": null, "a": 2.5, "s": 2, "b": 9}
            {$sort: {_id: 1}}, {$group: {_id: 0, f: {$first: '$_id'}, l: {$last: '$_id'}}}    | {"_id": 0, "f": 1, "l": 4}
            {$sort: {_id: 1}}, {$group: {_id: 0, all: {$push: '$size'}}}                      | {"_id": 0, "all": [4, 2, 9, 2]}
            {$match: {size: 2}}, {$group: {_id: 0, all: {$addToSet: '$size'}}}                | {"_id": 0, "all": [2]}
            {$match: {_id: 1}}, {$project: {n: {$size: '$tags'}}}                             | {"_id": 1, "n": 2}
            {$match: {_id: 1}}, {$project: {n: {$ifNull: ['$none', 'no']}}}                   | {"_id": 1, "n": "no"}
            {$match: {_id: 1}}, {$project: {n: {$cond: [{$eq: ['$size', 4]}, 'y', 'n']}}}     | {"_id": 1, "n": "y"}
            """)
    @Order(1)
    void pipelinesGiveWhatTheySay(String stages, String only) {
        Document answer = run("{aggregate: 'things', cursor: {}, pipeline: [" + stages + "]}");

        assertThat(firstBatch(answer))
                .singleElement()
                .extracting(Document::toJson)
                .isEqualTo(only);
    }

    @Test
    @Order(1)
    void aReadCanBeShapedAndGoesOnInBatches() {
        Document answer = run("{find: 'things', filter: {_id: {$gt: 0}}, sort: {size: -1, _id: 1}, skip: 1, limit: 3,"
                + " batchSize: 2, projection: {parts: {$slice: 1}}, readConcern: {level: 'majority'}}");
        assertThat(firstBatch(answer)).extracting(one -> one.get("_id")).containsExactly(1, 2);
        assertThat(firstBatch(answer).getFirst().getList("parts", Document.class))
                .hasSize(1);

        Document rest =
                database.runCommand(new Document("getMore", cursor(answer).getLong("id"))
                        .append("collection", "things")
                        .append("batchSize", 5));
        assertThat(cursor(rest).getList("nextBatch", Document.class))
                .extracting(one -> one.get("_id"))
                .containsExactly(4);

        assertThat(cursor(run("{find: 'things', batchSize: 1, singleBatch: true}"))
                        .getLong("id"))
                .isZero();
        long open = cursor(run("{find: 'things', batchSize: 1}")).getLong("id");
        run("{killCursors: 'things', cursors: [" + "{$numberLong: '" + open + "'}]}");
        assertThatThrownBy(() -> database.runCommand(new Document("getMore", open).append("collection", "things")))
                .isInstanceOf(com.mongodb.MongoException.class);
    }

    @Test
    @Order(1)
    void whatIsThereIsCountedAndListed() {
        assertThat(number(run("{count: 'things', query: {size: 2}}"), "n")).isEqualTo(2);
        assertThat(run("{distinct: 'things', key: 'size', query: {_id: {$lt: 4}}}")
                        .getList("values", Object.class))
                .containsExactlyInAnyOrder(2, 4, 9);
        assertThat(firstBatch(run("{listCollections: 1, cursor: {}, filter: {name: 'things'}, nameOnly: true,"
                        + " authorizedCollections: true}")))
                .extracting(one -> one.get("name"))
                .containsExactly("things");
        assertThat(database.listCollectionNames()).contains("things");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {$set: {a: 5, 'd.e': 1}, $unset: {b: ''}} | {"_id": 1, "a": 5, "list": [3, 4, 3], "d": {"e": 1}}
            {$inc: {a: 2}}                            | {"_id": 1, "a": 3, "b": 1, "list": [3, 4, 3]}
            {$min: {a: 0}, $max: {b: 7}}              | {"_id": 1, "a": 0, "b": 7, "list": [3, 4, 3]}
            {$set: {a: 2}, $setOnInsert: {b: 9}}      | {"_id": 1, "a": 2, "b": 1, "list": [3, 4, 3]}
            {$push: {list: {$each: [8, 9], $slice: -3}}} | {"_id": 1, "a": 1, "b": 1, "list": [3, 8, 9]}
            {$addToSet: {list: 4}}                    | {"_id": 1, "a": 1, "b": 1, "list": [3, 4, 3]}
            {$pull: {list: 3}}                        | {"_id": 1, "a": 1, "b": 1, "list": [4]}
            {a: 0}                                    | {"_id": 1, "a": 0}
            """)
    @Order(1)
    void updatesChangeWhatTheySay(String update, String after) {
        run("{delete: 'changed', deletes: [{q: {}, limit: 0}], ordered: true}");
        run("{insert: 'changed', documents: [{_id: 1, a: 1, b: 1, list: [3, 4, 3]}]}");

        Document answer = run("{update: 'changed', ordered: true, updates: [{q: {_id: 1}, u: " + update + "}]}");

        assertThat(number(answer, "n")).isEqualTo(1);
        assertThat(database.getCollection("changed").find().map(Document::toJson))
                .containsExactly(after);
    }

    @Test
    @Order(1)
    void manyAreChangedMadeAndRemoved() {
        run("{insert: 'many', documents: [{_id: 1, g: [{v: 1}, {v: 9}]}, {_id: 2, g: [{v: 9}]}]}");
        Document set = run("{update: 'many', updates: [{q: {}, multi: true, u: {$set: {'g.$[high].v': 0}},"
                + " arrayFilters: [{'high.v': {$gte: 9}}]}]}");
        assertThat(number(set, "nModified")).isEqualTo(2);
        Document made = run("{update: 'many', updates: [{q: {_id: 7}, u: {$set: {b: 1}, $setOnInsert: {a: 1}},"
                + " upsert: true}]}");
        assertThat(made.getList("upserted", Document.class))
                .extracting(one -> one.get("_id"))
                .containsExactly(7);
        assertThat(number(run("{delete: 'many', deletes: [{q: {_id: {$lt: 7}}, limit: 1}]}"), "n"))
                .isEqualTo(1);
        assertThat(database.getCollection("many").find(new Document("_id", 7)).map(Document::toJson))
                .singleElement()
                .satisfies(json ->
                        assertThat(Document.parse(json)).containsEntry("a", 1).containsEntry("b", 1));
    }

    @Test
    @Order(1)
    void oneIsFoundAndChangedAtOnce() {
        run("{insert: 'queue', documents: [{_id: 1, n: 5}, {_id: 2, n: 3}]}");
        Document taken = run("{findAndModify: 'queue', query: {n: {$gt: 0}}, sort: {n: 1}, update: {$set: {n: 0}},"
                + " fields: {n: 1}, new: true}");
        assertThat(taken.get("value")).isEqualTo(Document.parse("{_id: 2, n: 0}"));
        Document made =
                run("{findAndModify: 'queue', query: {_id: 9}, update: {$inc: {n: 1}}, upsert: true, new: true}");
        assertThat(made.get("value")).isEqualTo(Document.parse("{_id: 9, n: 1}"));
        assertThat(run("{findAndModify: 'queue', query: {_id: 9}, remove: true}")
                        .get("value"))
                .isNotNull();
        assertThat(database.getCollection("queue").countDocuments()).isEqualTo(2);
    }

    @Test
    @Order(1)
    void anOrderedBulkStopsAtTheFirstThatFails() {
        run("{insert: 'bulk', documents: [{_id: 2}]}");

        Document ordered = run("{insert: 'bulk', ordered: true, documents: [{_id: 1}, {_id: 2}, {_id: 3}]}");
        Document others = run("{insert: 'bulk', ordered: false, documents: [{_id: 2}, {_id: 4}, {_id: 5}]}");

        assertThat(number(ordered, "n")).isEqualTo(1);
        assertThat(number(others, "n")).isEqualTo(2);
        assertThat(ordered.getList("writeErrors", Document.class).getFirst()).containsEntry("code", 11000);
        assertThat(database.getCollection("bulk").distinct("_id", Integer.class))
                .containsExactlyInAnyOrder(1, 2, 4, 5);
    }

    @Test
    @Order(1)
    void anOrderedUpdateStopsAtTheFirstThatFails() {
        run("{insert: 'steps', documents: [{_id: 1, n: 0}, {_id: 2, n: 'text'}, {_id: 3, n: 0}]}");

        Document answer = run("{update: 'steps', ordered: true, updates: [{q: {_id: 1}, u: {$inc: {n: 1}}},"
                + " {q: {_id: 2}, u: {$inc: {n: 1}}}, {q: {_id: 3}, u: {$inc: {n: 1}}}]}");

        assertThat(answer.getList("writeErrors", Document.class).getFirst()).containsEntry("index", 1);
        assertThat(database.getCollection("steps").find(new Document("_id", 3)).first())
                .containsEntry("n", 0);
    }

    @Test
    @Order(1)
    void uniqueIndexesHoldAndSparseOnesLeaveOut() {
        run("{create: 'keyed'}");
        run("{createIndexes: 'keyed', indexes: [{key: {a: 1, b: 1}, name: 'pair', unique: true},"
                + " {key: {alias: 1}, name: 'alias', unique: true, sparse: true}]}");
        run("{createIndexes: 'keyed', indexes: [{key: {alias: 1}, name: 'alias', unique: true, sparse: true}]}");
        Document inserts = run("{insert: 'keyed', ordered: false, documents: [{a: 1, b: 1}, {a: 1, b: 2},"
                + " {a: 2, b: 1, alias: 'x'}, {a: 1, b: 1}, {a: 3, b: 1, alias: 'x'}]}");
        assertThat(number(inserts, "n")).isEqualTo(3);
        assertThat(database.getCollection("keyed").listIndexes())
                .extracting(one -> one.get("name"))
                .containsExactlyInAnyOrder("_id_", "pair", "alias");

        run("{dropIndexes: 'keyed', index: 'alias'}");

        assertThat(firstBatch(run("{listIndexes: 'keyed', cursor: {}}")))
                .extracting(one -> one.get("name"))
                .containsExactlyInAnyOrder("_id_", "pair");
        assertThat(number(run("{insert: 'keyed', documents: [{a: 4, alias: 'x'}]}"), "n"))
                .isEqualTo(1);
    }

    @Test
    @Order(1)
    void aPatternMayIgnoreCase() {
        Document pattern = new Document("$regex", "^b").append("$options", "i");

        assertThat(database.getCollection("things").find(new Document("name", pattern)))
                .extracting(one -> one.get("_id"))
                .containsExactly(2);
    }

    @Test
    @Order(1)
    void filesAreKeptInPieces() {
        var files = com.mongodb.client.gridfs.GridFSBuckets.create(database, "files");
        byte[] content = new byte[600_000];
        new java.util.Random(1).nextBytes(content);

        var id = files.uploadFromStream("evidence.pdf", new java.io.ByteArrayInputStream(content));
        var read = new java.io.ByteArrayOutputStream();
        files.downloadToStream(id, read);

        assertThat(read.toByteArray()).isEqualTo(content);
    }

    @Test
    @Order(1)
    void theServerSaysWhatItIs() {
        assertThat(run("{ping: 1}")).containsEntry("ok", 1.0);
        assertThat(run("{hello: 1}")).containsEntry("isWritablePrimary", true);
        assertThat(run("{buildInfo: 1}").getString("version")).isNotBlank();
    }

    @Test
    @Order(2)
    void collectionsAndDatabasesGo() {
        run("{insert: 'gone', documents: [{_id: 1}]}");
        run("{createIndexes: 'gone', indexes: [{key: {a: 1}, name: 'a', unique: true}]}");
        run("{drop: 'gone'}");
        assertThat(database.listCollectionNames()).doesNotContain("gone");
        run("{createIndexes: 'gone', indexes: [{key: {a: 1}, name: 'a', unique: true}]}");
        assertThat(number(run("{insert: 'gone', documents: [{_id: 1}]}"), "n")).isEqualTo(1);

        MongoDatabase other = client.getDatabase(server.database() + "-other");
        other.getCollection("things").insertOne(new Document());
        other.runCommand(new Document("dropDatabase", 1));
        assertThat(other.listCollectionNames()).isEmpty();
        assertThat(database.getCollection("things").countDocuments()).isEqualTo(4);
    }

    @Test
    @Order(3)
    void everyItemWasRun() {
        Set<String> notRun = new TreeSet<>(Contract.items());
        notRun.removeAll(RUN);

        assertThat(notRun).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            find.hint           | {find: 'things', hint: 'name'}
            query $where        | {find: 'things', filter: {a: {$elemMatch: {$and: [{$where: '1'}]}}}}
            stage $lookup       | {aggregate: 'things', pipeline: [{$facet: {x: [{$lookup: {}}]}}]}
            expression $concat  | {aggregate: 'things', pipeline: [{$group: {_id: {$concat: ['a', 'b']}}}]}
            update $rename      | {update: 'things', updates: [{q: {}, u: {$rename: {a: 'b'}}}]}
            update.collation    | {update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, collation: {}}]}
            index expireAfterSeconds | {createIndexes: 'things', indexes: [{key: {a: 1}, unique: true, expireAfterSeconds: 1}]}
            mapReduce           | {mapReduce: 'things'}
            """)
    @Order(4)
    void whatIsNotInTheContractIsNamed(String named, String command) {
        Document asked = Document.parse(command);

        assertThat(Contract.violations(asked.keySet().iterator().next(), asked.toBsonDocument()))
                .contains(named);
    }

    private static Document run(String command) {
        return database.runCommand(Document.parse(command));
    }

    private static Document cursor(Document answer) {
        return answer.get("cursor", Document.class);
    }

    private static List<Document> firstBatch(Document answer) {
        return cursor(answer).getList("firstBatch", Document.class);
    }

    private static int number(Document answer, String field) {
        return answer.get(field, Number.class).intValue();
    }
}
