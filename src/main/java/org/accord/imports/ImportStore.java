package org.accord.imports;

import java.util.List;
import java.util.Optional;
import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Where imports are kept: themselves in the register, their rows outside of it in blocks by number, so that each page is
 * one look-up, and who brought in which signature.
 */
@Component
class ImportStore {

    static final String IMPORT = "import";

    /** Rows of a block, which is a page. */
    static final int BLOCK = 50;

    final Records<Import> imports;
    private final MongoTemplate mongo;

    ImportStore(RecordKinds kinds, MongoTemplate mongo) {
        imports = kinds.of(IMPORT, "imports", Import.class);
        this.mongo = mongo;
    }

    static int blocks(int rows) {
        return (rows + BLOCK - 1) / BLOCK;
    }

    /** Keeps all rows of a part. */
    void keep(String id, Imports.Part part, List<ImportRow> rows) {
        for (int block = 0; block < blocks(rows.size()); block++) {
            int from = block * BLOCK;
            keep(id, part, block, rows.subList(from, Math.min(rows.size(), from + BLOCK)));
        }
    }

    void keep(String id, Imports.Part part, int block, List<ImportRow> rows) {
        mongo.save(new Block(blockId(id, part, block), List.copyOf(rows)));
    }

    /** Empty when there is none, or its rows were forgotten. */
    List<ImportRow> block(String id, Imports.Part part, int block) {
        return Optional.ofNullable(mongo.findById(blockId(id, part, block), Block.class))
                .map(Block::rows)
                .orElse(List.of());
    }

    void forget(String id, Imports.Part part, int rows) {
        for (int block = 0; block < blocks(rows); block++) {
            mongo.remove(byId(blockId(id, part, block)), Block.class);
        }
    }

    /** The row that brings in the signature from now on, when nobody else's does; returns whose it is. */
    String claim(String signature, String row) {
        Claim known = mongo.findById(signature, Claim.class);
        if (known != null) {
            return known.row();
        }
        try {
            mongo.insert(new Claim(signature, row));
            return row;
        } catch (DuplicateKeyException faster) {
            return claim(signature, row);
        }
    }

    void release(String signature, String row) {
        Claim known = mongo.findById(signature, Claim.class);
        if (known != null && known.row().equals(row)) {
            mongo.remove(byId(signature), Claim.class);
        }
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private static String blockId(String id, Imports.Part part, int block) {
        return id + "/" + part.name() + "/" + block;
    }

    @Document("import_rows")
    record Block(@Id String id, List<ImportRow> rows) {}

    @Document("import_claims")
    record Claim(@Id String signature, String row) {}
}
