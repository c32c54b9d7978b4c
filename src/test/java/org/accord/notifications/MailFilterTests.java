package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accord.requests.TestServer;
import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFilterTests {

    private static final long SEED = 20_261_129;
    private static final int ROUNDS = 5_000;
    private static final List<MailKind> KINDS =
            Arrays.stream(MailKind.values()).filter(MailKind::isOptional).toList();
    private static final List<String> CHARTERS = List.of("paris-call", "harbour", "lantern");
    private static final List<OrganisationId> ORGANISATIONS =
            List.of(new OrganisationId("a"), new OrganisationId("b"), new OrganisationId("c"));

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void aFurtherPartNeverMeansMoreMails() {
        List<MailTopic> mails = IntStream.range(0, 60).mapToObj(i -> aTopic()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            MailFilter filter = aFilter();
            Set<MailTopic> before = admitted(filter, mails);
            for (MailFilter narrower : withAFurtherPart(filter)) {
                assertThat(before)
                        .as("seed %d, round %d: %s, then %s", SEED, round, filter, narrower)
                        .containsAll(admitted(narrower, mails));
            }
        }
    }

    @Test
    void allPartsMustFitAndOfAPartAnyValue() {
        MailFilter filter = new MailFilter(
                Set.of(MailKind.RESULTS, MailKind.DEADLINES), Set.of("paris-call"), Set.of(Region.AFRICA), Set.of());
        OrganisationId any = new OrganisationId("any");

        assertThat(filter.admits(new MailTopic(MailKind.RESULTS, "paris-call", Region.AFRICA, any)))
                .isTrue();
        assertThat(filter.admits(new MailTopic(MailKind.DEADLINES, "paris-call", Region.AFRICA, any)))
                .isTrue();
        assertThat(filter.admits(new MailTopic(MailKind.MATCHES, "paris-call", Region.AFRICA, any)))
                .isFalse();
        assertThat(filter.admits(new MailTopic(MailKind.RESULTS, "harbour", Region.AFRICA, any)))
                .isFalse();
        assertThat(filter.admits(new MailTopic(MailKind.RESULTS, "paris-call", Region.ASIA, any)))
                .isFalse();
        assertThat(filter.admits(new MailTopic(MailKind.RESULTS, null, null, null)))
                .as("what lies in no region is kept back by none")
                .isTrue();
    }

    @Test
    void whatWasChosenIsKeptAndKeepsMailsBackThatDoNotFit(@TempDir Path folder) {
        UserId ana = new UserId("ana");
        MailTopics topics = mock();
        try (TestServer server = new TestServer(folder)) {
            PreferenceStore store = new PreferenceStore(server.template());
            store.choose(ana, MailKind.RESULTS, Rhythm.DAILY);
            store.narrow(
                    ana,
                    new MailFilter(
                            Set.of(MailKind.RESULTS),
                            Set.of("paris-call"),
                            Set.of(Region.ASIA),
                            Set.copyOf(ORGANISATIONS)));
            MailWishes wishes = new MailWishes(store, topics, mock(), mock());
            OutboxMail mail = OutboxMail.about(
                    MailKey.REPORT_ACCEPTED, Recipient.user(ana), "act/1", "progress-report/1", "a", Instant.EPOCH);

            assertThat(store.filter(ana))
                    .isEqualTo(new MailFilter(
                            Set.of(MailKind.RESULTS),
                            Set.of("paris-call"),
                            Set.of(Region.ASIA),
                            Set.copyOf(ORGANISATIONS)));
            when(topics.of(any()))
                    .thenReturn(new MailTopic(MailKind.RESULTS, "paris-call", Region.ASIA, ORGANISATIONS.getFirst()));
            assertThat(wishes.rhythm(mail)).isEqualTo(Rhythm.DAILY);
            when(topics.of(any()))
                    .thenReturn(new MailTopic(MailKind.RESULTS, "harbour", Region.ASIA, ORGANISATIONS.getFirst()));
            assertThat(wishes.rhythm(mail)).isEqualTo(Rhythm.OFF);
        }
    }

    /** Each that is narrower by one part which the filter has not. */
    private List<MailFilter> withAFurtherPart(MailFilter filter) {
        MailFilter other = new MailFilter(
                some(KINDS, 1), some(CHARTERS, 1), some(List.of(Region.values()), 1), some(ORGANISATIONS, 1));
        return List.of(
                new MailFilter(
                        or(filter.kinds(), other.kinds()), filter.charters(), filter.regions(), filter.organisations()),
                new MailFilter(
                        filter.kinds(),
                        or(filter.charters(), other.charters()),
                        filter.regions(),
                        filter.organisations()),
                new MailFilter(
                        filter.kinds(),
                        filter.charters(),
                        or(filter.regions(), other.regions()),
                        filter.organisations()),
                new MailFilter(
                        filter.kinds(),
                        filter.charters(),
                        filter.regions(),
                        or(filter.organisations(), other.organisations())));
    }

    private static <T> Set<T> or(Set<T> given, Set<T> further) {
        return given.isEmpty() ? further : given;
    }

    private static Set<MailTopic> admitted(MailFilter filter, List<MailTopic> mails) {
        return mails.stream().filter(filter::admits).collect(Collectors.toSet());
    }

    private MailFilter aFilter() {
        return new MailFilter(
                some(KINDS, 0), some(CHARTERS, 0), some(List.of(Region.values()), 0), some(ORGANISATIONS, 0));
    }

    private MailTopic aTopic() {
        return new MailTopic(
                KINDS.get(random.nextInt(KINDS.size())),
                perhaps(CHARTERS),
                perhaps(List.of(Region.values())),
                perhaps(ORGANISATIONS));
    }

    private <T> @Nullable T perhaps(List<T> values) {
        int which = random.nextInt(values.size() + 1);
        return which == values.size() ? null : values.get(which);
    }

    private <T> Set<T> some(List<T> values, int least) {
        Set<T> some = new HashSet<>();
        int wanted = random.nextInt(least, values.size() + 1);
        while (some.size() < wanted) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some;
    }
}
