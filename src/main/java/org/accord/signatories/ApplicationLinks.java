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

/**
 * Addresses of the pages that tell applicants where they stand: reference, dot, 22 signed characters. The reference alone
 * opens nothing. For the applicant and the mails to them only.
 */
@Component
public class ApplicationLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;
    private static final int LONGEST = 120;

    private final SigningBookStore book;
    private volatile byte @Nullable [] key;

    ApplicationLinks(SigningBookStore book) {
        this.book = book;
    }

    /** The page of an application, below the portal's address. */
    public String path(String application) {
        return "/apply/" + link(application);
    }

    String link(String application) {
        return application + "." + token(application);
    }

    /** The application a link is of; empty when we did not make the link. */
    Optional<String> read(String link) {
        int dot = link.lastIndexOf('.');
        if (dot < 1 || link.length() > LONGEST) {
            return Optional.empty();
        }
        String application = link.substring(0, dot);
        return Optional.of(application)
                .filter(id -> MessageDigest.isEqual(bytes(link.substring(dot + 1)), bytes(token(id))));
    }

    private String token(String application) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            byte[] signed = Arrays.copyOf(mac.doFinal(bytes("application/" + application)), TOKEN_BYTES);
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
