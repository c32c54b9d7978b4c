package org.accord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.register.Entry;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state is found by everything it is called, in a list and among records, and none is taken for another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatesByNameTests {

    private static final NamedList<Country> LIST = NamedList.of(Countries.all(), Country::spellings);

    private final LuceneIndex records =
            new LuceneIndex(IndexFolder.of(""), () -> List.of(new StateIndexer()), Optional::empty);

    /** States as records, beside organisations that have their seat in them. */
    private record StateIndexer() implements Indexer {

        @Override
        public String kind() {
            return "signatory";
        }

        @Override
        public Optional<IndexDocument> document(Entry entry) {
            boolean state = entry.subject().id().length() == 2;
            String iso = entry.subject().id().substring(0, 2);
            Country country = Countries.find(iso).orElseThrow();
            IndexDocument.Draft draft = IndexDocument.summary(new Found(iso, state));
            return Optional.of(
                    state
                            ? draft.names(country.spellings())
                                    .sort("name", "m" + iso)
                                    .done()
                            : draft.names(List.of("Aardvark Works of " + iso))
                                    .sort("name", "a" + iso)
                                    .text(country.spellings().toArray(String[]::new))
                                    .done());
        }
    }

    private record Found(String iso, boolean state) {}

    @BeforeAll
    void everyStateAndAnOrganisationInEach() {
        records.followedUpTo();
        long number = 0;
        for (Country country : Countries.members()) {
            for (String id :
                    List.of(country.code().iso2() + "-works", country.code().iso2())) {
                records.recorded(Places.entry(number, "signatory", id, 1, number, "{}"));
                number++;
            }
        }
    }

    @AfterAll
    void close() {
        records.close();
    }

    @Test
    void eachOfThe193IsFoundFirstByItsSixNamesAndBothCodes() {
        List<String> wrong = new ArrayList<>();
        for (Country country : Countries.members()) {
            for (String spelling : country.spellings()) {
                for (String typed : List.of(spelling, Folding.search(spelling))) {
                    String iso = country.code().iso2();
                    Stream.of(firstInList(typed), firstRecord(typed))
                            .filter(found -> !found.equals(iso))
                            .forEach(found -> wrong.add(typed + " finds " + found + ", not " + iso));
                }
            }
        }

        assertThat(Countries.members()).hasSize(193);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jordn, JO",
        "Jorden, JO",
        "jodran, JO",
        "Madagscar, MG",
        "Afganistan, AF",
        "Phillipines, PH",
        "Lichtenstein, LI",
        "Kyrgystan, KG",
        "Иорданя, JO",
        "الأرذن, JO"
    })
    void smallTypingErrorsAreForgiven(String typed, String iso) {
        assertThat(List.of(firstInList(typed), firstRecord(typed))).containsOnly(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "Iordaniya, JO",
        "iordania, JO",
        "Yaponiya, JP",
        "Frantsiya, FR",
        "yuedan, JO",
        "riben, JP",
        "al-urdun, JO",
        "Al Urdun, JO",
        "al-Iraq, IQ",
        "Misr, EG",
        "al-Maghrib, MA"
    })
    void namesInLatinLettersAreUnderstood(String typed, String iso) {
        assertThat(List.of(firstInList(typed), firstRecord(typed))).containsOnly(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "Jordan, JP",
        "Japan, JO",
        "Australia, AT",
        "Austria, AU",
        "Iran, IQ",
        "Slovakia, SI",
        "Mali, MW",
        "Mauritania, MU",
        "Иран, IQ",
        "النيجر, NG"
    })
    void noStateIsTakenForAnotherEvenWhereItIsMissing(String typed, String other) {
        List<Country> one = Countries.find(new CountryCode(other)).stream().toList();

        assertThat(NamedList.of(one, Country::spellings).find(typed, 0, 9).items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzzy", "qwrtplk", "asdfghjkl", "!!!", "Jordan xqzzy", "zzzzqqqq", "约约约", " ", "xx-xxx"})
    void nonsenseFindsNothing(String typed) {
        assertThat(LIST.find(typed, 0, 9).items()).isEmpty();
        if (!typed.isBlank()) {
            assertThat(records.count(asked(typed))).isZero();
        }
    }

    @Test
    void aStateComesBeforeWhatHasItsSeatInIt() {
        assertThat(ids(asked("Jordanie"))).containsExactly("JO", "JO-works");
    }

    @Test
    void theRestFollowsInTheOrderAskedFor() {
        IndexQuery works = asked("aardvark").page(0, 500);

        assertThat(ids(works)).hasSize(193).isSorted();
        assertThat(ids(works.newestBy("name").page(1, 10))).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(ids(asked("Guinea").page(0, 3))).containsExactly("GN", "GQ", "GW");
    }

    @Test
    void pagesFollowOneAnother() {
        int all = LIST.find("a", 0, 500).items().size();

        assertThat(LIST.find("a", 1, 10).total()).isEqualTo(all).isGreaterThan(20);
        assertThat(LIST.find("a", 1, 10).items())
                .hasSize(10)
                .doesNotContainAnyElementsOf(LIST.find("a", 0, 10).items());
        assertThat(LIST.find("a", 1_000_000, 500).items()).isEmpty();
    }

    private static IndexQuery asked(String typed) {
        return IndexQuery.of("signatory").sortedBy("name").matching(typed);
    }

    private static String firstInList(String typed) {
        return LIST.find(typed, 0, 1).items().stream()
                .map(country -> country.code().iso2())
                .findFirst()
                .orElse("nothing");
    }

    private String firstRecord(String typed) {
        return ids(asked(typed).page(0, 1)).stream().findFirst().orElse("nothing");
    }

    private List<String> ids(IndexQuery query) {
        return records.find(query, Found.class).items().stream()
                .map(SearchIndex.Found::id)
                .toList();
    }
}
