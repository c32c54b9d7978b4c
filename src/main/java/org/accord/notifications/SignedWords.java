package org.accord.notifications;

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

/** Words in the links of mails that whoever holds the link may use, and nobody can make up. */
@Component
class SignedWords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST = 400;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final OutboxBookStore book;
    private volatile byte @Nullable [] key;

    SignedWords(OutboxBookStore book) {
        this.book = book;
    }

    /** The words and their signature, fit for an address. */
    String sign(String words) {
        return ENCODER.encodeToString(words.getBytes(StandardCharsets.UTF_8)) + "."
                + ENCODER.encodeToString(signature(words));
    }

    /** The words of a token; empty when we did not sign it. */
    Optional<String> read(String token) {
        int dot = token.indexOf('.');
        if (token.length() > LONGEST || dot < 0) {
            return Optional.empty();
        }
        try {
            String words = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] given = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature(words), given) ? Optional.of(words) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] signature(String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return Arrays.copyOf(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
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
