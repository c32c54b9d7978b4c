package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void aHashIsArgon2idWithASaltOfItsOwn() {
        String one = passwords.hash("kettle river seventeen moth");
        String other = passwords.hash("kettle river seventeen moth");

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
        assertThat(passwords.matches("kettle river seventeen moth", one)).isTrue();
        assertThat(passwords.matches("kettle river seventeen moths", one)).isFalse();
    }

    @Test
    void whatLooksTheSameIsTheSame() {
        String composed = passwords.hash("caf\u00e9 kettle river moth");

        assertThat(passwords.matches("cafe\u0301 kettle river moth", composed)).isTrue();
    }
}
