package org.accord.signatories;

/**
 * Whom the secretariat may turn to beside the signatory; never public.
 *
 * @param function may be empty
 */
public record ContactPerson(String name, String function, String email) {

    public ContactPerson {
        name = name.strip();
        function = function.strip();
        email = email.strip();
    }

    boolean isBlank() {
        return name.isEmpty() && function.isEmpty() && email.isEmpty();
    }
}
