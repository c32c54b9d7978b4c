package org.accord.accounts;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a password must be: long, and not guessed early. Nothing is asked about kinds of characters. Judged offline,
 * against common passwords, words and names, keyboard runs, repeats, dates, and the person's own name and address.
 * Source: NIST SP 800-63B-4, section 3.1.1.2.
 */
final class PasswordRules {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;
    private static final double LEAST_GUESSES_LOG10 = 10;
    private static final List<String> OURS = List.of(
            "accord",
            "portal",
            "charter",
            "commitment",
            "commitments",
            "signatory",
            "cyberspace",
            "paris call",
            "password");
    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordRules() {}

    /** What is wrong with it, as a message key below {@code invalid.}; empty when nothing is. */
    static Optional<String> fault(String password, String email, String displayName) {
        String normalised = normalised(password);
        int length = normalised.codePointCount(0, normalised.length());
        if (length < SHORTEST) {
            return Optional.of("accounts.passwordShort");
        }
        if (length > LONGEST) {
            return Optional.of("accounts.passwordLong");
        }
        return isGuessedEarly(normalised, email, displayName)
                ? Optional.of("accounts.passwordCommon")
                : Optional.empty();
    }

    /**
     * Refuses what a person may not take.
     *
     * @throws AccountProblem.Invalid naming {@code password}
     */
    static void check(String password, User user) {
        fault(password, user.email().value(), user.displayName()).ifPresent(fault -> {
            throw new AccountProblem.Invalid(Map.of("password", fault));
        });
    }

    /** One form for what looks the same, whatever keyboard typed it. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean isGuessedEarly(String password, String email, String displayName) {
        Strength strength = GUESSER.measure(password, ownWords(email, displayName));
        return strength.getGuessesLog10() < LEAST_GUESSES_LOG10;
    }

    private static List<String> ownWords(String email, String displayName) {
        List<String> words = new ArrayList<>(OURS);
        words.add(email);
        words.add(displayName);
        for (String part : (email + " " + displayName).split("[\\s@._-]+")) {
            if (part.length() > 2) {
                words.add(part);
            }
        }
        return words;
    }
}
