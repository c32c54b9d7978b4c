package org.accord.shared;

import java.util.Map;

/** Texts that a test gives, in the place of those of the message files. */
public final class GivenMessages {

    private GivenMessages() {}

    public static Messages of(Map<Language, Map<String, String>> patterns) {
        return new Messages(patterns);
    }
}
