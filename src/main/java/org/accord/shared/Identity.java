package org.accord.shared;

import java.util.regex.Pattern;

/** What every identity must look like: 1 to 80 of letters, digits, dot, dash, underscore. */
public final class Identity {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    private Identity() {}

    /** Returns the value, or throws {@link IllegalArgumentException} when it cannot be an identity. */
    public static String check(String value) {
        if (value.length() > 80 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an identity");
        }
        return value;
    }
}
