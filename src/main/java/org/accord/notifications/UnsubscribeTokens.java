package org.accord.notifications;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signed words in the links that end mails: whose, and of which kind. They do not expire and open nothing else. */
@Component
class UnsubscribeTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 400;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final OutboxBookStore book;
    private volatile byte @Nullable [] key;

    UnsubscribeTokens(OutboxBookStore book) {
        this.book = book;
    }

    /** What a token allows to end. */
    record Wish(UserId user, MailKind kind) {}

    String of(UserId user, MailKind kind) {
        String wish = kind.name() + "/" + user.value();
        return ENCODER.encodeToString(wish.getBytes(StandardCharsets.UTF_8)) + "." + ENCODER.encodeToString(sign(wish));
    }

    /** Empty when we did not sign it. */
    Optional<Wish> read(String token) {
        int dot = token.indexOf('.');
        if (token.length() > LONGEST || dot < 0) {
            return Optional.empty();
        }
        try {
            String wish = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(sign(wish), signature) ? Optional.of(parse(wish)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Wish parse(String wish) {
        int slash = wish.indexOf('/');
        return new Wish(new UserId(wish.substring(slash + 1)), MailKind.valueOf(wish.substring(0, slash)));
    }

    private byte[] sign(String wish) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return Arrays.copyOf(mac.doFinal(wish.getBytes(StandardCharsets.UTF_8)), 16);
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
