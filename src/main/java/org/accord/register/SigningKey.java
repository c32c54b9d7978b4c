package org.accord.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * An Ed25519 key that signs notes as C2SP signed-note says, in the text form of its tools:
 * {@code PRIVATE+KEY+name+hash+base64(1 || seed)}.
 */
record SigningKey(String name, byte[] seed) {

    private static final byte ED25519 = 1;

    SigningKey {
        if (name.isBlank() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a key's name has no blank and no plus");
        }
    }

    static SigningKey parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        if (parts.length != 5 || !parts[0].equals("PRIVATE") || !parts[1].equals("KEY")) {
            throw new IllegalArgumentException("not a signing key in the form PRIVATE+KEY+name+hash+key");
        }
        byte[] key = Base64.getDecoder().decode(parts[4]);
        if (key.length != 33 || key[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 signing key");
        }
        SigningKey parsed = new SigningKey(parts[2], Arrays.copyOfRange(key, 1, 33));
        if (!parsed.hashText().equals(parts[3])) {
            throw new IllegalArgumentException("the signing key is damaged: its hash differs");
        }
        return parsed;
    }

    /** The key in the file, which is made with mode 0600 when there is none; two processes get the same. */
    static SigningKey in(Path file, String name) {
        try {
            if (!Files.exists(file)) {
                make(file, name);
            }
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the register's key cannot be read or made: " + file, e);
        }
    }

    private static void make(Path file, String name) throws IOException {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        if (draft.getParent() != null) {
            Files.createDirectories(draft.getParent());
        }
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, new SigningKey(name, seed).text() + "\n");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return; // another process was first; its key counts
        } finally {
            Files.delete(draft);
        }
    }

    private String text() {
        return "PRIVATE+KEY+" + name + "+" + hashText() + "+" + encoded(seed);
    }

    /** {@code name+hash+base64(1 || public key)}. */
    String verifierKey() {
        return name + "+" + hashText() + "+" + encoded(publicKey());
    }

    byte[] publicKey() {
        return new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
    }

    /** The first four bytes of SHA-256 over name, line feed, algorithm and public key. */
    byte[] hash() {
        byte[] name = (this.name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Sha256.of(name, new byte[] {ED25519}, publicKey()), 4);
    }

    private String hashText() {
        return HexFormat.of().formatHex(hash());
    }

    private static String encoded(byte[] key) {
        byte[] typed = new byte[33];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, 32);
        return Base64.getEncoder().encodeToString(typed);
    }
}
