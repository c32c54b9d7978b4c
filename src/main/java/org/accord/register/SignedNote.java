package org.accord.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** Notes as C2SP signed-note, and the checkpoint of C2SP tlog-checkpoint that such a note carries. */
final class SignedNote {

    private SignedNote() {}

    /** Origin, size and root, one a line. */
    static String checkpoint(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The text, which ends with a line feed, an empty line and the signature's line. */
    static String sign(String text, SigningKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.seed())));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] line = ByteBuffer.allocate(4 + signed.length)
                    .put(key.hash())
                    .put(signed)
                    .array();
            return text + "\n— " + key.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }
}
