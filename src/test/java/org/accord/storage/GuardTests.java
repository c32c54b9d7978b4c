package org.accord.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the embedded server would ignore, do in part or not know is refused by name, over the wire. */
class GuardTests {

    @TempDir
    static Path folder;

    private static EmbeddedMongo server;
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        server = EmbeddedMongo.start(folder);
        client = MongoClients.create(server.uri());
        database = client.getDatabase("accord");
        database.getCollection("things").insertOne(new Document("_id", 1).append("name", "one"));
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            index expireAfterSeconds      | {createIndexes: 'things', indexes: [{key: {at: 1}, name: 'ttl', unique: true, expireAfterSeconds: 60}]}
            index partialFilterExpression | {createIndexes: 'things', indexes: [{key: {a: 1}, name: 'part', unique: true, partialFilterExpression: {b: 1}}]}
            index collation               | {createIndexes: 'things', indexes: [{key: {a: 1}, name: 'coll', unique: true, collation: {locale: 'en'}}]}
            index not unique              | {createIndexes: 'things', indexes: [{key: {a: 1}, name: 'plain'}]}
            index text                    | {createIndexes: 'things', indexes: [{key: {a: 'text'}, name: 'words', unique: true}]}
            index hidden                  | {createIndexes: 'things', indexes: [{key: {a: 1}, name: 'hidden', unique: true, hidden: true}]}
            create.validator              | {create: 'checked', validator: {$jsonSchema: {required: ['a']}}}
            create.capped                 | {create: 'capped', capped: true, size: 1000}
            create.collation              | {create: 'collated', collation: {locale: 'en'}}
            create.timeseries             | {create: 'series', timeseries: {timeField: 'at'}}
            create.viewOn                 | {create: 'view', viewOn: 'things', pipeline: []}
            collMod                       | {collMod: 'things', validator: {}}
            find.collation                | {find: 'things', collation: {locale: 'en', strength: 1}}
            find.hint                     | {find: 'things', hint: 'name'}
            find.tailable                 | {find: 'things', tailable: true}
            query $text                   | {find: 'things', filter: {$text: {$search: 'one'}}}
            query $where                  | {find: 'things', filter: {$where: 'true'}}
            query $jsonSchema             | {find: 'things', filter: {$jsonSchema: {}}}
            query $near                   | {find: 'things', filter: {place: {$near: [0, 0]}}}
            query $text                   | {find: 'things', filter: {$and: [{a: 1}, {$or: [{$text: {$search: 'one'}}]}]}}
            sort $meta                    | {find: 'things', sort: {score: {$meta: 'textScore'}}}
            stage $changeStream           | {aggregate: 'things', pipeline: [{$changeStream: {}}], cursor: {}}
            stage $unionWith              | {aggregate: 'things', pipeline: [{$unionWith: 'others'}], cursor: {}}
            stage $set                    | {aggregate: 'things', pipeline: [{$set: {a: 1}}], cursor: {}}
            stage $setWindowFields        | {aggregate: 'things', pipeline: [{$setWindowFields: {}}], cursor: {}}
            stage $setWindowFields        | {aggregate: 'things', pipeline: [{$facet: {a: [{$setWindowFields: {}}]}}], cursor: {}}
            expression $dateTrunc         | {aggregate: 'things', pipeline: [{$project: {d: {$dateTrunc: {date: '$at', unit: 'day'}}}}], cursor: {}}
            accumulator $topN             | {aggregate: 'things', pipeline: [{$group: {_id: 1, t: {$topN: {n: 1}}}}], cursor: {}}
            aggregate.collation           | {aggregate: 'things', pipeline: [], cursor: {}, collation: {locale: 'en'}}
            pipeline update               | {update: 'things', updates: [{q: {_id: 1}, u: [{$set: {a: 1}}]}]}
            update.collation              | {update: 'things', updates: [{q: {_id: 1}, u: {$set: {a: 1}}, collation: {locale: 'en'}}]}
            update.hint                   | {update: 'things', updates: [{q: {_id: 1}, u: {$set: {a: 1}}, hint: 'x'}]}
            pipeline update               | {findAndModify: 'things', query: {_id: 1}, update: [{$set: {a: 1}}]}
            write concern 0               | {insert: 'things', documents: [{_id: 9}], writeConcern: {w: 0}}
            read concern snapshot         | {find: 'things', readConcern: {level: 'snapshot'}}
            read concern linearizable     | {find: 'things', readConcern: {level: 'linearizable'}}
            transaction                   | {find: 'things', startTransaction: true, autocommit: false}
            retryable write               | {insert: 'things', documents: [{_id: 9}], txnNumber: 1}
            commitTransaction             | {commitTransaction: 1}
            startSession                  | {startSession: 1}
            mapReduce                     | {mapReduce: 'things'}
            renameCollection              | {renameCollection: 'accord.things', to: 'accord.other'}
            convertToCapped               | {convertToCapped: 'things', size: 1000}
            """)
    void whatIsNotReallyDoneIsRefusedByName(String named, String command) {
        Document asked = Document.parse(command);
        String rest = Document.parse(
                        database.getCollection("things").find().first().toJson())
                .toJson();

        MongoCommandException refused =
                catchThrowableOfType(MongoCommandException.class, () -> database.runCommand(asked));

        assertThat(refused.getErrorCodeName()).isEqualTo("CommandNotSupported");
        assertThat(refused.getErrorMessage())
                .startsWith("the embedded server does not do: ")
                .contains(named)
                .contains("ACCORD_MONGODB_URI");
        assertThat(database.getCollection("things").find().map(Document::toJson))
                .containsExactly(rest);
    }

    @Test
    void changeStreamsAndTransactionsOfTheDriverAreRefused() {
        assertThatThrownBy(
                        () -> database.getCollection("things").watch().cursor().tryNext())
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("stage $changeStream");
        assertThatThrownBy(() -> {
                    try (ClientSession session = client.startSession()) {
                        session.startTransaction();
                        database.getCollection("things").insertOne(session, new Document("_id", 9));
                    }
                })
                .isInstanceOfAny(MongoClientException.class, MongoCommandException.class);
        assertThat(database.getCollection("things").countDocuments(new Document("_id", 9)))
                .isZero();
    }

    @Test
    void whoeverNeedsAPlainIndexIsToldWhereToDeclareIt() {
        assertThatThrownBy(() -> database.getCollection("things").createIndex(new Document("a", 1)))
                .hasMessageContaining("Indexes.lookup");
    }

    @Test
    void everythingInTheContractIsLetThrough() {
        assertThat(Contract.items()).allMatch(Guard::isDone);
    }

    @Test
    void dataThatLooksLikeAnOperatorIsNoOperator() {
        Document stored = new Document("_id", "data").append("text", "$text").append("size", 1);

        assertThatCode(() -> database.getCollection("words").insertOne(stored)).doesNotThrowAnyException();
        assertThat(database.getCollection("words").find(new Document("text", "$text")))
                .containsExactly(stored);
    }
}
