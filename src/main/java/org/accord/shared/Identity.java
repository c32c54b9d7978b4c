package org.accord.shared;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** What every identity must look like: 1 to 80 of letters, digits, dot, dash, underscore. */
public final class Identity {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Identity() {}

    /** Returns the value, or throws {@link IllegalArgumentException} when it cannot be an identity. */
    public static String check(String value) {
        if (value.length() > 80 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an identity");
        }
        return value;
    }

    /** A new identity of twelve characters that are hard to confuse: 60 random bits. */
    public static String random() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
