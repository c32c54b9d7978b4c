package org.accord.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against RFC 6962 section 2.1 written down once more, word by word, over lists of data. */
class MerkleTreeTests {

    private static final int LARGEST = 70;

    private final List<byte[]> data = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();

    MerkleTreeTests() {
        for (int i = 0; i < LARGEST; i++) {
            byte[] one = ("act " + i).getBytes();
            data.add(one);
            tree.add(MerkleTree.leafHash(one));
        }
    }

    @Test
    void rootsOfEverySizeAreThoseOfTheStandard() {
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(tree.root(size)).as("size %d", size).isEqualTo(root(data.subList(0, size)));
        }
        assertThat(HexFormat.of().formatHex(tree.root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everyInclusionProofIsThatOfTheStandard() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(tree.inclusion(index, size)).containsExactlyElementsOf(path(index, data.subList(0, size)));
            }
        }
    }

    @Test
    void everyConsistencyProofIsThatOfTheStandard() {
        for (int newer = 1; newer <= LARGEST; newer++) {
            for (int older = 1; older < newer; older++) {
                assertThat(tree.consistency(older, newer))
                        .containsExactlyElementsOf(subproof(older, data.subList(0, newer), true));
            }
            assertThat(tree.consistency(newer, newer)).isEmpty();
        }
    }

    @Test
    void thereAreNoProofsBeyondTheTree() {
        assertThatThrownBy(() -> tree.root(LARGEST + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return hash(new byte[0]);
        }
        if (leaves.size() == 1) {
            return hash(new byte[] {0}, leaves.getFirst());
        }
        int k = split(leaves.size());
        return hash(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static List<byte[]> path(int m, List<byte[]> leaves) {
        List<byte[]> path = new ArrayList<>();
        if (leaves.size() > 1) {
            int k = split(leaves.size());
            List<byte[]> left = leaves.subList(0, k);
            List<byte[]> right = leaves.subList(k, leaves.size());
            path.addAll(m < k ? path(m, left) : path(m - k, right));
            path.add(root(m < k ? right : left));
        }
        return path;
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean whole) {
        List<byte[]> proof = new ArrayList<>();
        if (m == leaves.size()) {
            if (!whole) {
                proof.add(root(leaves));
            }
            return proof;
        }
        int k = split(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        proof.addAll(m <= k ? subproof(m, left, whole) : subproof(m - k, right, false));
        proof.add(root(m <= k ? right : left));
        return proof;
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
