package org.accord.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDetails;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.IndicatorDetails;
import org.junit.jupiter.api.Test;

class EarlierCommitmentsTests {

    private static final String RECORDED = """
            {"charter":"paris-call","description":"People are trained.","id":"c-1","indicators":[{"baseline":"0",\
            "due":"2031-01-01","id":"i1","name":"Trained","target":"100","unit":"people"}],"language":"EN",\
            "milestones":[{"due":"2030-01-01","id":"m1","title":"First course"}],"organisation":{"country":"GH",\
            "id":"o-1","name":{"original":"EN","texts":{"EN":"Ghana"}},"slug":"ghana","type":"STATE"},\
            "principles":[1],\
            "publishedAt":"2026-03-01T10:00:00Z","state":"PUBLISHED","title":"Train"}""";

    @Test
    void whatWasRecordedBeforeThereWereDetailsSaysNothingMore() {
        Commitment read = PayloadJson.read(RECORDED, Commitment.class);

        assertThat(read.details()).isEqualTo(CommitmentDetails.NONE);
        assertThat(read.lastRow()).isNull();
        assertThat(read.score()).isNull();
        assertThat(read.indicators().getFirst().details()).isEqualTo(IndicatorDetails.NONE);
        assertThat(read.end()).isEqualTo(LocalDate.of(2031, 1, 1));
        assertThat(CommitmentDraft.of(read).indicators().getFirst().id()).isEqualTo("i1");
    }

    @Test
    void whatIsRecordedNowIsReadAsItWas() {
        Commitment read = PayloadJson.read(RECORDED, Commitment.class);

        assertThat(PayloadJson.read(PayloadJson.write(read), Commitment.class)).isEqualTo(read);
    }
}
