package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final String EMAIL = "rania.haddad@foreign.example";
    private static final String NAME = "Rania Haddad";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234567",
                "P@ssw0rdP@ssw0rd",
                "aaaaaaaaaaaaaaaa",
                "123456789012345",
                "qwertyuiopasdfgh",
                "qwertyuiop12345",
                "abcabcabcabcabcabc",
                "letmeinletmeinletmein",
                "accordaccordaccord",
                "Accord-2026-2026",
                "RaniaHaddad2026",
                "rania.haddad@foreign.example",
                "iloveyouiloveyou",
                "01011990010119900"
            })
    void whatIsGuessedEarlyIsRefused(String password) {
        assertThat(PasswordRules.fault(password, EMAIL, NAME)).contains("accounts.passwordCommon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kettle river seventeen moth",
                "vBq7-tullip-Ze09x",
                "القمر فوق جبل نبو الليلة",
                "四月的雨落在旧屋顶上听见钟声远去"
            })
    void longUncommonOnesAreTaken(String password) {
        assertThat(PasswordRules.fault(password, EMAIL, NAME)).isEmpty();
    }

    @Test
    void fourteenCharactersAreTooFewAndFifteenAreEnough() {
        assertThat(PasswordRules.fault("vBq7tullipZe09", EMAIL, NAME)).contains("accounts.passwordShort");
        assertThat(PasswordRules.fault("vBq7tullipZe09x", EMAIL, NAME)).isEmpty();
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(PasswordRules.fault("🦊🐢🦉🐙🦔🐝🦋🐌", EMAIL, NAME)).contains("accounts.passwordShort");
    }

    @Test
    void lengthIsBounded() {
        assertThat(PasswordRules.fault("kettle river ".repeat(10), EMAIL, NAME)).contains("accounts.passwordLong");
    }
}
