package org.accord.register;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Merkle tree of the register as far as this process has read it. Blocks of 1,000 leaf hashes are kept in the
 * database, so that a start reads one document for a thousand acts and only the last acts themselves.
 */
final class Leaves {

    private static final int BLOCK = 1_000;

    private final RegisterStore store;
    private MerkleTree tree = new MerkleTree();
    private long kept;

    Leaves(RegisterStore store) {
        this.store = store;
    }

    /** Starts anew with the blocks that are kept; the entries after them are still to be added. */
    synchronized void load() {
        tree = new MerkleTree();
        kept = 0;
        for (Optional<byte[]> block = store.leaves(0); block.isPresent(); block = store.leaves(kept)) {
            for (int leaf = 0; leaf < BLOCK; leaf++) {
                tree.add(Arrays.copyOfRange(block.get(), 32 * leaf, 32 * leaf + 32));
            }
            kept++;
        }
    }

    synchronized long size() {
        return tree.size();
    }

    /** Adds the next entries in order. */
    synchronized void add(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.number() != tree.size()) {
                throw new IllegalStateException("entry " + entry.number() + " after " + tree.size());
            }
            tree.add(MerkleTree.leafHash(entry));
        }
    }

    /** Keeps the blocks that became whole. */
    void keep() {
        for (; kept < size() / BLOCK; kept++) {
            store.keepLeaves(kept, block(kept));
        }
    }

    private synchronized byte[] block(long block) {
        byte[] hashes = new byte[32 * BLOCK];
        for (int leaf = 0; leaf < BLOCK; leaf++) {
            System.arraycopy(tree.leaf(block * BLOCK + leaf), 0, hashes, 32 * leaf, 32);
        }
        return hashes;
    }

    synchronized byte[] root(long size) {
        return tree.root(size);
    }

    synchronized String leaf(long index) {
        return HexFormat.of().formatHex(tree.leaf(index));
    }

    synchronized List<String> proof(Function<MerkleTree, List<byte[]>> proof) {
        return proof.apply(tree).stream().map(HexFormat.of()::formatHex).toList();
    }
}
