package org.accord.accounts;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords with Argon2id: 19 MiB, two passes. A few at a time, so that memory stays bounded. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return String.valueOf(argon2.encode(PasswordRules.normalised(password)));
        } finally {
            places.release();
        }
    }

    boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return argon2.matches(PasswordRules.normalised(password), hash);
        } finally {
            places.release();
        }
    }

    /** Takes as long as a comparison, so that an answer's time does not tell whether an account exists. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }
}
