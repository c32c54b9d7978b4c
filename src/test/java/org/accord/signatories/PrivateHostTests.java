package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.accord.charters.Charters;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The website of an applicant is one that everybody can open. */
class PrivateHostTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://10.1.2.3",
                "https://192.168.0.7:8443/home",
                "https://172.16.0.1",
                "https://169.254.1.1",
                "https://0.0.0.0",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://localhost/",
                "https://wiki.localhost"
            })
    void whatLeadsToOnesOwnNetworkIsRefusedAtTheField(String website) {
        assertThatExceptionOfType(SignatoryProblem.Invalid.class)
                .isThrownBy(() -> draft(website).checked())
                .satisfies(refused -> assertThat(refused.faults()).containsEntry("website", "website.private"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://office.example", "https://8.8.8.8/", "https://172.32.0.1", "https://10.example"})
    void anyOtherIsTaken(String website) {
        assertThat(draft(website).checked().website()).isEqualTo(website);
    }

    @Test
    void whatIsNoAddressAtAllIsToldSo() {
        assertThatExceptionOfType(SignatoryProblem.Invalid.class)
                .isThrownBy(() -> draft("127.0.0.1").checked())
                .satisfies(refused -> assertThat(refused.faults()).containsEntry("website", "website"));
    }

    private static ApplicationDraft draft(String website) {
        return new ApplicationDraft(
                Charters.PARIS_CALL,
                "Office",
                Language.EN,
                OrganisationType.COMPANY,
                new CountryCode("KE"),
                website,
                "A. Person",
                "Director",
                "office@cast.example",
                "");
    }
}
