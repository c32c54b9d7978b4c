package org.accord.storage;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs the statements of an update command one by one and stops at the first that fails, as MongoDB does. */
final class OrderedUpdates {

    private final Document answer = new Document("n", 0).append("nModified", 0);
    private final List<Document> upserted = new ArrayList<>();

    private OrderedUpdates() {}

    static Document run(Document body, UnaryOperator<Document> update) {
        OrderedUpdates run = new OrderedUpdates();
        List<Document> statements = Fields.documents(body, "updates");
        for (int i = 0; i < statements.size(); i++) {
            Document one = body.clone();
            one.put("updates", List.of(statements.get(i)));
            if (!run.add(update.apply(one), i)) {
                break;
            }
        }
        if (!run.upserted.isEmpty()) {
            run.answer.put("upserted", run.upserted);
        }
        run.answer.put("ok", 1.0);
        return run.answer;
    }

    private boolean add(Document part, int index) {
        answer.put("n", Fields.number(answer, "n") + Fields.number(part, "n"));
        answer.put("nModified", Fields.number(answer, "nModified") + Fields.number(part, "nModified"));
        Fields.documents(part, "upserted").forEach(one -> upserted.add(renumbered(one, index)));
        List<Document> errors = Fields.documents(part, "writeErrors");
        if (!errors.isEmpty()) {
            answer.put("writeErrors", List.of(renumbered(errors.getFirst(), index)));
        }
        return errors.isEmpty();
    }

    private static Document renumbered(Document part, int index) {
        Document copy = part.clone();
        copy.put("index", index);
        return copy;
    }
}
