package org.accord.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/apply",
                "/first-administrator",
                "/invitation",
                "/forgotten-password",
                "/new-password",
                "/unsubscribe/a.b",
                "/contact-points/confirm/a.b"
            })
    void formsAreNotKeptForEver(String path) {
        assertThat(Described.isOfTheRecord(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/commitments", "/commitments/one"})
    void pagesOfTheRecordAre(String path) {
        assertThat(Described.isOfTheRecord(path)).isTrue();
    }
}
