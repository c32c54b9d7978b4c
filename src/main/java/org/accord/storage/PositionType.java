package org.accord.storage;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;

/** How a document's place in the store (its id) is written: as BSON, in MongoDB's order. */
final class PositionType extends BasicDataType<Object> {

    static final PositionType INSTANCE = new PositionType();

    private static final String FIELD = "k";

    private PositionType() {}

    @Override
    public int compare(Object one, Object two) {
        return ValueOrder.compare(one, two);
    }

    @Override
    public int getMemory(Object position) {
        return position instanceof String text ? 48 + 2 * text.length() : 48;
    }

    @Override
    public void write(WriteBuffer buffer, Object position) {
        Document wrapped = position instanceof Missing ? new Document() : new Document(FIELD, position);
        ByteArrayDataType.INSTANCE.write(buffer, BsonBytes.encode(wrapped));
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return BsonBytes.decode(ByteArrayDataType.INSTANCE.read(buffer)).getOrMissing(FIELD);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
