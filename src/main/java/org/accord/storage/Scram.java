package org.accord.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's side of SCRAM-SHA-256 for one user (RFC 5802, RFC 7677): both sides prove that they know the password,
 * which itself never travels.
 */
final class Scram {

    static final String MECHANISM = "SCRAM-SHA-256";

    private static final int ITERATIONS = 15_000;
    private static final int KEY_BITS = 256;
    private static final int SALT_BYTES = 28;
    private static final int NONCE_BYTES = 24;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String user;
    private final String salt;
    private final byte[] storedKey;
    private final byte[] serverKey;

    Scram(String user, String password) {
        byte[] saltBytes = random(SALT_BYTES);
        byte[] salted = salted(password, saltBytes);
        this.user = user;
        salt = Base64.getEncoder().encodeToString(saltBytes);
        storedKey = sha256(hmac(salted, "Client Key"));
        serverKey = hmac(salted, "Server Key");
    }

    /** Answers a client's first message; throws {@link SecurityException} when it is not one of our user's. */
    Conversation begin(String clientFirst) {
        if (!clientFirst.startsWith("n,,")) {
            throw new SecurityException("channel binding is not offered");
        }
        String bare = clientFirst.substring(3);
        Map<String, String> fields = fields(bare);
        String nonce = fields.getOrDefault("r", "");
        if (nonce.isEmpty() || !user.equals(fields.get("n"))) {
            throw new SecurityException("unknown user");
        }
        String fullNonce = nonce + Base64.getEncoder().encodeToString(random(NONCE_BYTES));
        return new Conversation(bare, "r=" + fullNonce + ",s=" + salt + ",i=" + ITERATIONS, fullNonce);
    }

    /** What has been said so far on one connection. */
    final class Conversation {

        private final String clientFirst;
        private final String serverFirst;
        private final String nonce;

        private Conversation(String clientFirst, String serverFirst, String nonce) {
            this.clientFirst = clientFirst;
            this.serverFirst = serverFirst;
            this.nonce = nonce;
        }

        String serverFirst() {
            return serverFirst;
        }

        /** Returns the server's own proof; throws {@link SecurityException} when the client's is wrong. */
        String finish(String clientFinal) {
            Map<String, String> fields = fields(clientFinal);
            int proofAt = clientFinal.lastIndexOf(",p=");
            if (proofAt < 0 || !nonce.equals(fields.get("r")) || !"biws".equals(fields.get("c"))) {
                throw new SecurityException("not an answer to this challenge");
            }
            String message = clientFirst + "," + serverFirst + "," + clientFinal.substring(0, proofAt);
            byte[] clientKey = xor(decode(fields.getOrDefault("p", "")), hmac(storedKey, message));
            if (!MessageDigest.isEqual(storedKey, sha256(clientKey))) {
                throw new SecurityException("wrong password");
            }
            return "v=" + Base64.getEncoder().encodeToString(hmac(serverKey, message));
        }
    }

    private static byte[] decode(String proof) {
        try {
            return Base64.getDecoder().decode(proof);
        } catch (IllegalArgumentException e) {
            throw new SecurityException("not a proof", e);
        }
    }

    private static Map<String, String> fields(String message) {
        Map<String, String> fields = new HashMap<>();
        for (String part : message.split(",", -1)) {
            if (part.length() > 1 && part.charAt(1) == '=') {
                fields.put(part.substring(0, 1), part.substring(2));
            }
        }
        return fields;
    }

    private static byte[] xor(byte[] one, byte[] two) {
        if (one.length != two.length) {
            throw new SecurityException("not a proof");
        }
        byte[] result = new byte[one.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) (one[i] ^ two[i]);
        }
        return result;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] salted(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
