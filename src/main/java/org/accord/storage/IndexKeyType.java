package org.accord.storage;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;

/** How the key of an index is written: its parts as one BSON document, in MongoDB's order part by part. */
final class IndexKeyType extends BasicDataType<KeyValue> {

    static final IndexKeyType INSTANCE = new IndexKeyType();

    private IndexKeyType() {}

    @Override
    public int compare(KeyValue one, KeyValue two) {
        return ValueOrder.compare(one, two);
    }

    @Override
    public int getMemory(KeyValue key) {
        int bytes = 40;
        for (Object part : key) {
            bytes += part instanceof String text ? 56 + 2 * text.length() : 40;
        }
        return bytes;
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        Document parts = new Document();
        for (int i = 0; i < key.size(); i++) {
            parts.put(Integer.toString(i), key.get(i));
        }
        ByteArrayDataType.INSTANCE.write(buffer, BsonBytes.encode(parts));
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return new KeyValue(
                BsonBytes.decode(ByteArrayDataType.INSTANCE.read(buffer)).values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
