package org.accord.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Rebuilds from the register what is kept beside it, in memory, and compares: the collection of every kind of record, and
 * the Merkle tree. Reads everything; for tests and operators, while nobody writes.
 */
public final class ProjectionCheck {

    private static final String NOTHING = "nothing";

    private final RegisterStore store;
    private final RegisterLog register;
    private final Leaves leaves;
    private final KindsOfRecords kinds;

    ProjectionCheck(RegisterStore store, RegisterLog register, Leaves leaves, KindsOfRecords kinds) {
        this.store = store;
        this.register = register;
        this.leaves = leaves;
        this.kinds = kinds;
    }

    /**
     * A document that is not what the register says.
     *
     * @param expected what a rebuild gives: version, entry's number, hash of the payload; or that there is nothing
     * @param found the same of the collection
     */
    public record Difference(String collection, String id, String expected, String found) {}

    /** All differences; empty when all is well. */
    public List<Difference> differences() {
        register.readOn();
        Map<String, Map<String, String>> expected = new HashMap<>();
        MerkleTree tree = new MerkleTree();
        List<Entry> chunk;
        do {
            chunk = store.read(tree.size(), RegisterStore.CHUNK);
            for (Entry entry : chunk) {
                tree.add(MerkleTree.leafHash(entry));
                expected.computeIfAbsent(entry.subject().kind(), kind -> new HashMap<>())
                        .put(entry.subject().id(), digest(Projection.document(entry)));
            }
        } while (!chunk.isEmpty());
        List<Difference> differences = new ArrayList<>();
        compareTrees(tree, differences);
        for (Projection projection : kinds.projections()) {
            compare(projection, expected.getOrDefault(projection.kind(), Map.of()), differences);
        }
        return List.copyOf(differences);
    }

    private void compareTrees(MerkleTree rebuilt, List<Difference> differences) {
        String expected = root(rebuilt.size(), rebuilt.root(rebuilt.size()));
        String found = root(leaves.size(), leaves.root(leaves.size()));
        if (!expected.equals(found)) {
            differences.add(new Difference("register_leaves", "root", expected, found));
        }
    }

    private static String root(long size, byte[] hash) {
        return "%d leaves, root %s".formatted(size, HexFormat.of().formatHex(hash));
    }

    private static void compare(Projection projection, Map<String, String> expected, List<Difference> differences) {
        Map<String, String> missing = new HashMap<>(expected);
        try (Stream<Document> documents = projection.all()) {
            documents.forEach(document -> {
                String id = document.getString("_id");
                String wanted = missing.remove(id);
                String found = digest(document);
                if (!found.equals(wanted)) {
                    differences.add(
                            new Difference(projection.collection(), id, wanted == null ? NOTHING : wanted, found));
                }
            });
        }
        missing.forEach((id, wanted) -> differences.add(new Difference(projection.collection(), id, wanted, NOTHING)));
    }

    private static String digest(Document document) {
        String payload = document.getString("payload");
        return "version %d, entry %d of %tQ, payload %s"
                .formatted(
                        document.getLong("version"),
                        document.getLong("number"),
                        document.getDate("at"),
                        payload == null
                                ? "erased"
                                : HexFormat.of().formatHex(Sha256.of(payload.getBytes(StandardCharsets.UTF_8))));
    }
}
