package org.accord.register;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON as RFC 8785 writes it: names sorted, no blanks, numbers as ECMAScript prints them. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }
}
