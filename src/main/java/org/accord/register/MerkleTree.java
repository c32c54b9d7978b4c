package org.accord.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 section 2.1 over leaf hashes, with roots and proofs for every size it ever had.
 *
 * <p>Row k holds the hashes of all complete subtrees of 2^k leaves, 64 bytes a leaf in all: the ends of the rows are the
 * frontier, and a proof is a few look-ups instead of a walk over the leaves. Not thread-safe.
 */
final class MerkleTree {

    private final List<HashRow> rows = new ArrayList<>(List.of(new HashRow()));

    static byte[] leafHash(byte[] data) {
        return Sha256.of(new byte[] {0}, data);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(new byte[] {1}, left, right);
    }

    long size() {
        return rows.getFirst().count();
    }

    void add(byte[] leafHash) {
        rows.getFirst().add(leafHash);
        for (int level = 0; rows.get(level).count() % 2 == 0; level++) {
            if (level + 1 == rows.size()) {
                rows.add(new HashRow());
            }
            HashRow row = rows.get(level);
            rows.get(level + 1).add(node(row.get(row.count() - 2), row.get(row.count() - 1)));
        }
    }

    byte[] leaf(long index) {
        return rows.getFirst().get(Math.toIntExact(index));
    }

    /** The root over the first leaves; for none the hash of nothing. */
    byte[] root(long size) {
        check(size);
        return size == 0 ? Sha256.of(new byte[0]) : hash(0, size);
    }

    /** PATH of RFC 6962 section 2.1.1, from the leaf's sibling up. */
    List<byte[]> inclusion(long index, long size) {
        check(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " under " + size);
        }
        List<byte[]> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    /** PROOF of RFC 6962 section 2.1.2 that the older tree is a prefix of the newer. */
    List<byte[]> consistency(long older, long newer) {
        check(newer);
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException("no tree of " + older + " within " + newer);
        }
        List<byte[]> proof = new ArrayList<>();
        if (older > 0 && older < newer) {
            subproof(older, 0, newer, true, proof);
        }
        return proof;
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private void subproof(long older, long from, long to, boolean known, List<byte[]> proof) {
        if (older == to) {
            if (!known) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            subproof(older, from, middle, known, proof);
            proof.add(hash(middle, to));
        } else {
            subproof(older, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    /** The hash over leaves from (aligned to a subtree) to (exclusive). */
    private byte[] hash(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            return rows.get(Long.numberOfTrailingZeros(width)).get(Math.toIntExact(from / width));
        }
        long middle = from + split(width);
        return node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below the width. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    private void check(long size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("no tree of " + size + ", only of " + size());
        }
    }

    /** Hashes side by side in one growing array. */
    private static final class HashRow {
        private byte[] bytes = new byte[32 * 16];
        private int count;

        int count() {
            return count;
        }

        byte[] get(int index) {
            return Arrays.copyOfRange(bytes, 32 * index, 32 * index + 32);
        }

        void add(byte[] hash) {
            if (bytes.length == 32 * count) {
                bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
            }
            System.arraycopy(hash, 0, bytes, 32 * count++, 32);
        }
    }

    /** The leaf hash of an entry: over the canonical JSON of all but payload and salt. */
    static byte[] leafHash(Entry entry) {
        return leafHash(EntryJson.leaf(entry).getBytes(StandardCharsets.UTF_8));
    }
}
