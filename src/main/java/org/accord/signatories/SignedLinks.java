package org.accord.signatories;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words of which only this portal makes more: what is meant, dot, 22 signed characters. One kind never passes for another. */
@Component
class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;
    private static final int LONGEST = 200;

    private final SigningBookStore book;
    private volatile byte @Nullable [] key;

    SignedLinks(SigningBookStore book) {
        this.book = book;
    }

    String sign(String kind, String meant) {
        return meant + "." + mark(kind, meant);
    }

    /** What a word means; empty when we did not sign it as one of that kind. */
    Optional<String> read(String kind, String word) {
        int dot = word.lastIndexOf('.');
        if (dot < 1 || word.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(word.substring(0, dot))
                .filter(meant -> MessageDigest.isEqual(bytes(word.substring(dot + 1)), bytes(mark(kind, meant))));
    }

    /** The signed characters alone. */
    String mark(String kind, String meant) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            byte[] signed = Arrays.copyOf(mac.doFinal(bytes(kind + "/" + meant)), TOKEN_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = book.key();
            key = known;
        }
        return known;
    }
}
