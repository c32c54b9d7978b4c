package org.accord.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.accord.PortalTest;
import org.accord.imports.ImportRow.Outcome;
import org.accord.instruments.CatalogueOnRecord;
import org.accord.instruments.Contested;
import org.accord.instruments.Dossier;
import org.accord.instruments.EntryRule;
import org.accord.instruments.FactDay;
import org.accord.instruments.FactDraft;
import org.accord.instruments.Instrument;
import org.accord.instruments.InstrumentProblem;
import org.accord.instruments.Instruments;
import org.accord.instruments.ListedFacts;
import org.accord.instruments.StatusFact;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;
import org.accord.shared.CsvResource;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of status facts, read, brought in by another person and taken back. */
@PortalTest
class FactImportsTests {

    private static final String HEADING = "instrument,state,act,true_on,source,link,reservation\r\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalisedText SOURCE = LocalisedText.of(Language.EN, "Depositary (example)");
    private static final Actor READER = coordinator("facts-reader");
    private static final Actor SECOND = coordinator("facts-second");

    @Autowired
    private Imports imports;

    @Autowired
    private ImportStore store;

    @Autowired
    private FactRows rows;

    @Autowired
    private ListedFacts facts;

    @Autowired
    private Landing landing;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Words words;

    @Autowired
    private SettableClock clock;

    @Test
    void ofFiveHundredRowsWithThreeBadOnesAllOthersLand() {
        String slug = aTreaty(15);
        List<String> list = new ArrayList<>();
        for (String act : List.of("signature", "Ratification", "PARTY")) {
            Countries.members().forEach(state -> list.add(row(slug, state.iso3(), act, "2020-01-02")));
        }
        List<String> some = new ArrayList<>(list.subList(0, 500));
        some.set(10, row(slug, "Atlantis", "signature", "2020-01-02"));
        some.set(200, row(slug, "Kenya", "ratification", "2999-01-02"));
        some.set(499, slug + ",Kenya,party,2020-01-02,,,");

        Recorded<Import> read = read(some);
        Import done = broughtIn(read);

        assertThat(read.state().sound()).isEqualTo(497);
        assertThat(done.landed()).isEqualTo(497);
        assertThat(done.instruments()).containsExactly(slug);
        assertThat(faults(read))
                .containsOnly(
                        Map.entry(12, Map.of(Column.STATE, "imports.unknownCountry")),
                        Map.entry(202, Map.of(Column.TRUE_ON, "future")),
                        Map.entry(501, Map.of(Column.SOURCE, "required")));
        assertThat(dossier(slug, AsOf.NOW).facts()).hasSize(498);
    }

    @Test
    void everyFaultIsSaidAtItsCell() {
        String slug = aTreaty(2);
        Map<Integer, Map<Column, String>> faults = faults(read(List.of(
                row("atlantic-treaty", "KE", "signature", "2020-01-02"),
                row(slug, "KE", "dance", "2020-01-02"),
                row(slug, "KE", "signature", "31/05/2020"),
                row(slug, "KE", "signature", "2001-01-02"),
                row(slug, "KE", "signature", "on or before 2999-12-31"),
                slug + ",KE,signature,2020-01-02,Depositary,http://plain.example,",
                slug + ",KE,signature,2020-01-02,Depositary,,=1+1",
                slug + ",,,,Depositary,,,surplus",
                row(slug, "UG", "signature", "2020-01-02"),
                row(slug, "Ouganda", "Signature", "2020-01-02"),
                row(slug, "UG", "signature", "2020-01-03"),
                slug + ",TZ,signature,2020-01-02,Depositary,https://127.0.0.1/scan.pdf,",
                slug + ",RW,signature,2020-01-02,Depositary,https://files.localhost/scan.pdf,")));

        assertThat(faults.get(2)).containsExactly(Map.entry(Column.INSTRUMENT, "facts.unknownInstrument"));
        assertThat(faults.get(3)).containsExactly(Map.entry(Column.ACT, "facts.unknownAct"));
        assertThat(faults.get(4)).containsExactly(Map.entry(Column.TRUE_ON, "facts.day"));
        assertThat(faults.get(5)).containsExactly(Map.entry(Column.TRUE_ON, "facts.beforeOpened"));
        assertThat(faults.get(6)).containsExactly(Map.entry(Column.TRUE_ON, "future"));
        assertThat(faults.get(7)).containsExactly(Map.entry(Column.LINK, "website"));
        assertThat(faults.get(8)).containsExactly(Map.entry(Column.RESERVATION, "imports.formula"));
        assertThat(faults.get(9))
                .containsOnly(
                        Map.entry(Column.INSTRUMENT, "imports.moreCells"),
                        Map.entry(Column.STATE, "required"),
                        Map.entry(Column.ACT, "required"),
                        Map.entry(Column.TRUE_ON, "required"));
        assertThat(faults).doesNotContainKey(10);
        assertThat(faults.get(11)).containsExactly(Map.entry(Column.TRUE_ON, "facts.inFile"));
        assertThat(faults.get(12)).containsExactly(Map.entry(Column.TRUE_ON, "facts.contradicts"));
        assertThat(faults.get(13)).containsExactly(Map.entry(Column.LINK, "website.private"));
        assertThat(faults.get(14)).containsExactly(Map.entry(Column.LINK, "website.private"));
    }

    @Test
    void whatIsOnRecordIsLeftOutAndAnotherDayStandsBesideIt() {
        String slug = aTreaty(2);
        CurrentActor.runAs(
                READER,
                () -> instruments.record(FactDraft.of(
                        slug + ".ke.signed",
                        slug,
                        CountryCode.of("KE"),
                        StatusFact.What.SIGNED,
                        FactDay.on(LocalDate.of(2020, 1, 2)),
                        SOURCE)));

        Recorded<Import> read = read(List.of(
                slug + ",Kenya,Signed,2020-01-02,DEPOSITARY  (example),,",
                slug + ",Кения,Подпись,2020-01-09,Foreign ministry,https://ministry.example/a,Not bound by article 9"));
        broughtIn(read);

        assertThat(faults(read)).containsExactly(Map.entry(2, Map.of(Column.TRUE_ON, "facts.onRecord")));
        ImportRow landed = part(read.id(), Imports.Part.SOUND).getFirst();
        String hint = asReader(() -> imports.said(landed.hints().getFirst(), Language.EN));
        assertThat(hint).isEqualTo("Another day is on record: 2 January 2020. Both will stand side by side.");
        Contested contested =
                dossier(slug, AsOf.NOW).contested(CountryCode.of("KE")).orElseThrow();
        assertThat(contested.isDisputed()).isTrue();
        assertThat(List.of(contested.shown(), contested.others().getFirst()))
                .filteredOn(fact -> fact.details() != null)
                .singleElement()
                .satisfies(
                        fact -> assertThat(String.valueOf(fact.details())).contains("Not bound", "ministry.example"));
    }

    @Test
    void theDepositsOfMalaboAsAListGiveTheStatusOfTheCatalogue() {
        CatalogueOnRecord.in(instruments);
        String slug = aTreaty(15);
        StringBuilder list = new StringBuilder("instrument,iso2,act,deposited_on,source\r\n");
        CsvResource.rows("malabo-deposits.csv")
                .forEach(deposit -> list.append(String.join(
                                ",", slug, deposit.get("iso2"), "ratification", deposit.get("deposited_on"), "List"))
                        .append("\r\n"));

        Import done = broughtIn(receive(list.toString().getBytes(StandardCharsets.UTF_8), Language.EN));

        assertThat(done.landed()).isEqualTo(15);
        for (String day : List.of("2023-04-01", "2023-05-08", "2023-05-09", "2023-06-08")) {
            Dossier own = instruments.find(slug, LocalDate.parse(day), AsOf.NOW).orElseThrow();
            Dossier known =
                    instruments.find("malabo", LocalDate.parse(day), AsOf.NOW).orElseThrow();
            assertThat(own.bound()).as(day).isEqualTo(known.bound());
            assertThat(own.binding()).as(day).isEqualTo(known.binding());
            assertThat(own.inForceOn()).as(day).isEqualTo(known.inForceOn());
        }
        Dossier malabo = dossier("malabo", AsOf.NOW);
        StatusFact mauritania = malabo.statusOf(CountryCode.of("MR")).orElseThrow();
        assertThat(faults(read(List.of("Malabo,MR,ratification,2023-05-09,\""
                        + mauritania.source().in(Language.FR) + "\",,"))))
                .as("under its name in no list: the slug names it, in any case")
                .containsExactly(Map.entry(2, Map.of(Column.TRUE_ON, "facts.onRecord")));
    }

    @Test
    void whatDiedInTheMiddleIsGoneOnWithAndEachFactLandsOnce() {
        String slug = aTreaty(2);
        Recorded<Import> read = read(Countries.members().stream()
                .limit(120)
                .map(state -> row(slug, state.code().iso2(), "ratification", "2021-03-04"))
                .toList());
        begun(read);
        AtomicInteger asked = new AtomicInteger();

        for (int dies : List.of(7, 51)) {
            Landing dying = new Landing(store, List.of(new FactList(store, rows, facts, (draft, known) -> {
                Recorded<StatusFact> noted = facts.note(draft, known);
                if (asked.incrementAndGet() % dies == 0) {
                    throw new IllegalStateException("died after the act and before it was noted");
                }
                return noted;
            })));
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> CurrentActor.runAs(SECOND, () -> dying.work(read.id())));
            asked.set(0);
        }
        CurrentActor.runAs(SECOND, () -> landing.work(read.id()));

        assertThat(state(read.id()).landed()).isEqualTo(120);
        assertThat(part(read.id(), Imports.Part.SOUND))
                .extracting(ImportRow::outcome)
                .containsOnly(Outcome.LANDED);
        Dossier dossier = dossier(slug, AsOf.NOW);
        assertThat(dossier.byState()).hasSize(120);
        assertThat(dossier.facts().stream().filter(StatusFact::isOfState))
                .allSatisfy(fact -> assertThat(instruments.history(fact.id())).hasSize(1));
    }

    @Test
    void undoingTakesAllFactsBackAndAsOfTheTimeBetweenTheyStand() {
        String slug = aTreaty(2);
        Recorded<Import> read = read(List.of(
                row(slug, "SN", "ratification", "2016-08-16"),
                row(slug, "GN", "ratification", "2018-10-16"),
                row(slug, "NA", "ratification", "about 2019"),
                row(slug, "MZ", "signature", "2019-05-06")));
        clock.runEverywhereAt(read.at().plusSeconds(1), () -> broughtIn(read));
        AsOf between = new AsOf(read.at().plusSeconds(1));
        String changed =
                String.valueOf(part(read.id(), Imports.Part.SOUND).get(2).organisation());
        String used = String.valueOf(part(read.id(), Imports.Part.SOUND).get(3).organisation());
        clock.runAt(
                read.at().plusSeconds(2),
                () -> CurrentActor.runAs(READER, () -> {
                    instruments.supersede(
                            changed, 1, instruments.record(another(slug, "NA")).id());
                    instruments.supersede(
                            instruments.record(another(slug, "MZ")).id(), 1, used);
                }));

        long done = CurrentActor.callAs(READER, () -> imports.find(read.id()).version());
        assertThatExceptionOfType(ImportProblem.NeedsAnother.class)
                .as("who brought it in")
                .isThrownBy(() -> CurrentActor.runAs(SECOND, () -> imports.undo(read.id(), done)));
        CurrentActor.runAs(READER, () -> imports.undo(read.id(), done));
        Import undone = awaited(read.id(), Import.State.UNDONE);

        assertThat(undone.takenBack()).isEqualTo(2);
        String gone = String.valueOf(part(read.id(), Imports.Part.SOUND).get(0).organisation());
        assertThatExceptionOfType(InstrumentProblem.NotStanding.class)
                .as("nothing would stand then")
                .isThrownBy(() -> CurrentActor.runAs(READER, () -> instruments.supersede(used, 1, gone)));
        assertThat(part(read.id(), Imports.Part.LEFT))
                .extracting(ImportRow::number)
                .containsExactly(4, 5);
        assertThat(dossier(slug, AsOf.NOW).binding()).isEqualTo(Dossier.Binding.WAITING);
        assertThat(dossier(slug, AsOf.NOW).byState()).containsOnlyKeys(CountryCode.of("MZ"), CountryCode.of("NA"));
        assertThat(dossier(slug, between).byState()).hasSize(4);
        assertThat(dossier(slug, between).inForceOn()).isPresent();
        assertThat(dossier(slug, new AsOf(read.at())).byState()).isEmpty();

        Recorded<Import> again = read(List.of(row(slug, "SN", "ratification", "2016-08-16")));
        assertThat(broughtIn(again).landed()).isEqualTo(1);
        assertThat(dossier(slug, AsOf.NOW).isBound(CountryCode.of("SN"))).isTrue();
    }

    @Test
    void whoReadFactsDoesNotBringThemIn() {
        Recorded<Import> read = read(List.of(row(aTreaty(2), "KE", "signature", "2020-01-02")));

        assertThatExceptionOfType(ImportProblem.NeedsAnother.class)
                .isThrownBy(() -> CurrentActor.runAs(READER, () -> imports.begin(read.id(), read.version())))
                .satisfies(alone -> assertThat(alone.key()).isEqualTo("facts.needsAnother"));
    }

    @Test
    void templatesAreReadAsTheyAreWrittenAndWorkbooksLandLikeText() {
        String slug = aTreaty(2);
        for (Language language : Language.values()) {
            for (Import.Kind kind : Import.Kind.values()) {
                byte[] book = asReader(() -> imports.xlsxTemplate(kind, language));
                byte[] text = asReader(() -> imports.csvTemplate(kind, language));
                for (Sheet template : List.of(XlsxFile.read(book), CsvFile.read(text))) {
                    Headings headings = Headings.read(kind, template.lines().getFirst(), words, language);
                    assertThat(List.copyOf(headings.places().values()))
                            .as(language + " " + kind)
                            .isEqualTo(Column.of(kind));
                }
            }
        }

        byte[] book = Workbooks.of(Workbooks.row(1, "الصك", "الدولة", "الإجراء", "اليوم", "المصدر")
                + Workbooks.row(2, slug, "الأردن", "تصديق", "في 2020-01-31 أو قبله", "الوديع")
                + "<row r=\"3\">" + Workbooks.text(0, 3, slug) + Workbooks.text(1, 3, "约旦")
                + Workbooks.text(2, 3, "签署") + "<c r=\"D3\"><v>43466</v></c>" + Workbooks.text(4, 3, "保存人")
                + "</row>");
        broughtIn(receive(book, Language.AR));

        List<StatusFact> jordan = dossier(slug, AsOf.NOW).byState().getOrDefault(CountryCode.of("JO"), List.of());
        assertThat(jordan)
                .extracting(fact -> fact.what() + " " + fact.trueOn().text())
                .containsExactly("SIGNED 2019-01-01", "RATIFIED on or before 2020-01-31");
        assertThat(jordan.getLast().source().original()).isEqualTo(Language.AR);
    }

    private static FactDraft another(String slug, String state) {
        return FactDraft.of(
                slug + "." + state + ".other",
                slug,
                CountryCode.of(state),
                StatusFact.What.RATIFIED,
                FactDay.on(LocalDate.of(2019, 5, 6)),
                SOURCE);
    }

    private String aTreaty(int consents) {
        String slug = "list-" + Identity.random();
        CurrentActor.runAs(READER, () -> {
            instruments.open(new Instrument(
                    slug,
                    LocalisedText.of(Language.EN, "Treaty " + slug),
                    Instrument.Kind.TREATY,
                    "",
                    new EntryRule(consents, 0, null, 30, EntryRule.Unit.DAYS, false),
                    null,
                    SOURCE));
            instruments.record(new FactDraft(
                    slug + ".adopted",
                    slug,
                    null,
                    StatusFact.What.ADOPTED,
                    null,
                    FactDay.parse("2014-06-27"),
                    SOURCE,
                    Set.of(),
                    false));
        });
        return slug;
    }

    private static String row(String instrument, String state, String act, String day) {
        return String.join(",", instrument, state, act, day, "Depositary", "", "");
    }

    private Dossier dossier(String slug, AsOf known) {
        return instruments.find(slug, TODAY, known).orElseThrow();
    }

    private Recorded<Import> read(List<String> list) {
        String text = HEADING + String.join("\r\n", list) + "\r\n";
        return receive(text.getBytes(StandardCharsets.UTF_8), Language.EN);
    }

    private Recorded<Import> receive(byte[] content, Language language) {
        return asReader(() -> imports.receiveFacts("facts.csv", "Table of the depositary", false, content, language));
    }

    private Import broughtIn(Recorded<Import> read) {
        CurrentActor.runAs(SECOND, () -> imports.begin(read.id(), read.version()));
        return awaited(read.id(), Import.State.DONE);
    }

    private void begun(Recorded<Import> read) {
        asReader(() -> store.imports.record(new NewState<>(
                "list-begun",
                read.id(),
                read.version(),
                read.state().begin(SECOND.user()),
                Visibility.SECRETARIAT,
                null)));
    }

    private Import awaited(String id, Import.State state) {
        return await().atMost(Duration.ofSeconds(120)).until(() -> state(id), now -> now.state() == state);
    }

    private Import state(String id) {
        return asReader(() -> imports.find(id)).state();
    }

    private List<ImportRow> part(String id, Imports.Part part) {
        List<ImportRow> found = new ArrayList<>();
        CurrentActor.runAs(READER, () -> {
            for (int page = 0; page < imports.rows(id, part, 0).pages(); page++) {
                found.addAll(imports.rows(id, part, page).items());
            }
        });
        return found;
    }

    private Map<Integer, Map<Column, String>> faults(Recorded<Import> read) {
        return part(read.id(), Imports.Part.FAULTY).stream()
                .collect(Collectors.toMap(
                        ImportRow::number,
                        row -> row.faults().stream().collect(Collectors.toMap(Fault::column, Fault::fault))));
    }

    private static Actor coordinator(String id) {
        return new Actor(new UserId(id), id, Set.of(Role.COORDINATOR), Set.of());
    }

    private static <T> T asReader(Supplier<T> work) {
        return CurrentActor.callAs(READER, work);
    }
}
