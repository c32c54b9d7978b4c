package org.accord.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.accord.accounts.Membership;
import org.junit.jupiter.api.Test;

class EarlierMembershipsTests {

    @Test
    void whoWasAMemberBeforeThereWereRolesIsAnEditor() {
        Membership read = PayloadJson.read(
                "{\"kind\":\"MEMBER\",\"organisation\":\"o-1\",\"until\":\"2024-03-01\"}", Membership.class);

        assertThat(read.kind()).isEqualTo(Membership.Kind.EDITOR);
        assertThat(read.isDeputy()).isFalse();
        assertThat(PayloadJson.write(read)).contains("\"EDITOR\"");
    }
}
