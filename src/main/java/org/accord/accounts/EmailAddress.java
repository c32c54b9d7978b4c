package org.accord.accounts;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in lower case, at most 254 characters; never public. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@\\p{Cntrl}<>\",;]+@[^\\s@\\p{Cntrl}<>\",;]+\\.[^\\s@.<>\",;]+");

    public EmailAddress {
        if (!isOne(value) || !value.equals(normalised(value))) {
            throw new IllegalArgumentException("not an e-mail address in lower case");
        }
    }

    /** Reads what somebody typed. */
    public static EmailAddress of(String typed) {
        return new EmailAddress(normalised(typed));
    }

    /** True for what {@link #of} reads. */
    public static boolean isOne(String typed) {
        String address = typed.strip();
        return address.length() <= LONGEST && FORM.matcher(address).matches();
    }

    static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
