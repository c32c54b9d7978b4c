package org.accord.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.imports.ImportRow.Outcome;
import org.accord.register.Entry;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.Admissions;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Lists of signatories, read, brought in and taken back. */
@PortalTest
class ImportsTests {

    private static final String CHARTER = Charters.PARIS_CALL;
    private static final String HEADING = "name,type,country,website,signed_on,signatory,function,email\r\n";
    private static final Actor COORDINATOR =
            new Actor(new UserId("import-coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    @Autowired
    private Imports imports;

    @Autowired
    private ImportStore store;

    @Autowired
    private RowCheck check;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Signatories signatories;

    @Autowired
    private Charters charters;

    @Autowired
    private Landing landing;

    @Autowired
    private Register register;

    @BeforeEach
    void aCharter() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            if (charters.find(CHARTER).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
        });
    }

    @Test
    void ofFiveHundredRowsWithThreeBadOnesAllOthersLandAndNobodyIsWrittenTo() {
        String mark = Identity.random();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(row("Works " + i + " " + mark, "company", "Kenya", "w" + i + "-" + mark + ".example"));
        }
        rows.set(10, row("", "company", "KE", ""));
        rows.set(200, row("Odd " + mark, "choir", "KE", ""));
        rows.set(499, row("Far " + mark, "company", "Atlantis", ""));
        long before = register.size();

        Recorded<Import> read = read(rows);
        Import done = broughtIn(read);

        assertThat(read.state().sound()).isEqualTo(497);
        assertThat(done.landed()).isEqualTo(497);
        assertThat(faulty(read.id())).extracting(ImportRow::number).containsExactly(12, 202, 501);
        assertThat(faulty(read.id()))
                .flatExtracting(ImportRow::faults)
                .extracting(Fault::fault)
                .containsExactly("required", "imports.unknownType", "imports.unknownCountry");
        List<Entry> acts = since(before);
        assertThat(acts)
                .filteredOn(act -> act.subject().kind().equals("endorsement"))
                .hasSize(497);
        assertThat(acts)
                .filteredOn(act -> act.subject().kind().equals("application"))
                .extracting(Entry::verb)
                .containsOnly("imported");
        assertThat(acts).extracting(Entry::actor).containsOnly(COORDINATOR.user());
    }

    @Test
    void everyFaultIsSaidAtItsCell() {
        String mark = Identity.random();
        Map<Integer, Map<Column, String>> faults = faults(read(List.of(
                "=cmd|' /C calc'!A0 " + mark + ",company,KE,,,,Director,",
                "Turned \u202E " + mark + ",company,KE,,,,Director,",
                "x".repeat(301) + mark + ",company,KE,,,,Director,",
                "!!!,company,KE,,,,Director,",
                "A " + mark + ",company,KE,http://plain.example,,,Director,",
                "B " + mark + ",company,KE,,31/05/2024,,Director,",
                "C " + mark + ",company,KE,,2999-01-01,,Director,",
                "D " + mark + ",company,KE,,2001-01-01,,Director,",
                "E " + mark + ",company,KE,,,,Director,nobody",
                "F " + mark + ",company,KE,,,,,",
                "G " + mark + ",,,,,,Director,,surplus",
                "H " + mark + ",company,KE,,,\"@SUM(1)\",+Director,-x@y.example",
                "<script>alert(1)</script> " + mark + ",company,KE,,2024-05-31,,Director,a@b.example",
                "I " + mark + ",company,KE,https://192.168.0.7/,,,Director,",
                "J " + mark + ",company,KE,127.0.0.1,,,Director,",
                "K " + mark + ",company,KE,https://intranet.localhost,,,Director,")));

        assertThat(faults.get(2)).containsExactly(Map.entry(Column.NAME_EN, "imports.formula"));
        assertThat(faults.get(3)).containsExactly(Map.entry(Column.NAME_EN, "imports.hiding"));
        assertThat(faults.get(4)).containsExactly(Map.entry(Column.NAME_EN, "tooLong"));
        assertThat(faults.get(5)).containsExactly(Map.entry(Column.NAME_EN, "imports.noLetters"));
        assertThat(faults.get(6)).containsExactly(Map.entry(Column.WEBSITE, "website"));
        assertThat(faults.get(7)).containsExactly(Map.entry(Column.SIGNED_ON, "imports.day"));
        assertThat(faults.get(8)).containsExactly(Map.entry(Column.SIGNED_ON, "future"));
        assertThat(faults.get(9)).containsExactly(Map.entry(Column.SIGNED_ON, "imports.beforeCharter"));
        assertThat(faults.get(10)).containsExactly(Map.entry(Column.EMAIL, "email"));
        assertThat(faults.get(11)).containsExactly(Map.entry(Column.FUNCTION, "required"));
        assertThat(faults.get(12))
                .containsOnly(
                        Map.entry(Column.NAME_EN, "imports.moreCells"),
                        Map.entry(Column.TYPE, "required"),
                        Map.entry(Column.COUNTRY, "required"));
        assertThat(faults.get(13))
                .containsOnly(
                        Map.entry(Column.SIGNATORY, "imports.formula"),
                        Map.entry(Column.FUNCTION, "imports.formula"),
                        Map.entry(Column.EMAIL, "imports.formula"));
        assertThat(faults).doesNotContainKey(14);
        assertThat(List.of(15, 16, 17))
                .allSatisfy(row ->
                        assertThat(faults.get(row)).containsExactly(Map.entry(Column.WEBSITE, "website.private")));
    }

    @Test
    void theErrorFileSpeaksTheLanguageOfWhoeverAsksAndHoldsNoFormula() {
        Recorded<Import> read = read(List.of("=1+1,company,KE,,,,Director,"));

        String english = asCoordinator(() -> imports.faults(read.id(), Language.EN));
        String arabic = asCoordinator(() -> imports.faults(read.id(), Language.AR));

        assertThat(english).startsWith("\uFEFFRow,Column,Value,What is wrong\r\n2,");
        assertThat(english).contains(",'=1+1,").doesNotContain(",=1+1");
        assertThat(arabic).contains("الصف").isNotEqualTo(english);
    }

    @Test
    void headingsTypesAndCountriesAreKnownInAnyLanguage() {
        String mark = Identity.random();
        String list = "Nom (Français);Вид организации;البلد;职务;Remarque\n" + "Société " + mark
                + ";société civile;Jordanie;Présidente;à revoir\n";

        Recorded<Import> read = receive(list);
        broughtIn(read);

        assertThat(read.state().unused()).containsExactly("Remarque");
        ImportRow row = sound(read.id()).getFirst();
        assertThat(signed(row).state().organisation().name().original()).isEqualTo(Language.FR);
        assertThat(signed(row).state().organisation().country().iso2()).isEqualTo("JO");
    }

    @Test
    void columnsThatAreNeededOrStandTwiceAreNamed() {
        assertThat(fileFault("name,type\nA,company\n")).isEqualTo("imports.columnsMissing");
        assertThat(fileFault("name,name_en,type,country,function\nA,A,company,KE,x\n"))
                .isEqualTo("imports.columnTwice");
    }

    @Test
    void theSameOrganisationIsFoundInTheFileAndOnRecord() {
        String mark = Identity.random();
        broughtIn(read(List.of(row("Café Accord " + mark, "company", "KE", mark + ".example"))));

        Map<Integer, Map<Column, String>> faults = faults(read(List.of(
                row("CAFE ACCORD, " + mark, "company", "KE", ""),
                row("Other " + mark, "company", "TZ", "https://www." + mark + ".example/"),
                row("Twice " + mark, "company", "KE", "twice-" + mark + ".example"),
                row("twicé " + mark, "company", "KE", ""),
                row("Thrice " + mark, "company", "UG", "twice-" + mark + ".example"),
                row("Twice " + mark, "company", "UG", ""))));

        assertThat(faults.get(2)).containsExactly(Map.entry(Column.NAME_EN, "imports.nameOnRecord"));
        assertThat(faults.get(3)).containsExactly(Map.entry(Column.WEBSITE, "imports.domainOnRecord"));
        assertThat(faults.get(5)).containsExactly(Map.entry(Column.NAME_EN, "imports.nameInFile"));
        assertThat(faults.get(6)).containsExactly(Map.entry(Column.WEBSITE, "imports.domainInFile"));
        assertThat(faults).containsOnlyKeys(2, 3, 5, 6);
    }

    @Test
    void aListReadTwiceLandsOnce() {
        String mark = Identity.random();
        List<String> rows = List.of(row("Double " + mark, "company", "KE", ""));
        Recorded<Import> first = read(rows);
        Recorded<Import> second = read(rows);

        assertThat(broughtIn(first).landed()).isEqualTo(1);
        assertThat(broughtIn(second).landed()).isZero();

        assertThat(rows(second.id(), Imports.Part.REFUSED))
                .flatExtracting(ImportRow::faults)
                .extracting(Fault::fault)
                .containsExactly("imports.nameOnRecord");
        assertThat(history(sound(first.id()).getFirst())).hasSize(1);
    }

    @Test
    void whatDiedInTheMiddleIsGoneOnWithAndEachRowLandsOnce() {
        String mark = Identity.random();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(row("Resumed " + i + " " + mark, "company", "KE", ""));
        }
        Recorded<Import> read = read(rows);
        begun(read);
        AtomicInteger asked = new AtomicInteger();

        for (int dies : List.of(7, 51, 30)) {
            Landing dying = new Landing(
                    store, List.of(new SignatoryList(store, check, admissions, signatories, charters, admission -> {
                        Recorded<Endorsement> signed = admissions.admit(admission);
                        if (asked.incrementAndGet() % dies == 0) {
                            throw new IllegalStateException("died after the act and before it was noted");
                        }
                        return signed;
                    })));
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> asCoordinator(() -> {
                        dying.work(read.id());
                        return true;
                    }));
            asked.set(0);
        }
        asCoordinator(() -> {
            landing.work(read.id());
            return true;
        });

        assertThat(state(read.id()).landed()).isEqualTo(120);
        List<ImportRow> landed = sound(read.id());
        assertThat(landed).extracting(ImportRow::outcome).containsOnly(Outcome.LANDED);
        assertThat(landed).allSatisfy(row -> assertThat(history(row)).hasSize(1));
        assertThat(landed.stream().map(ImportRow::organisation).collect(Collectors.toSet()))
                .hasSize(120);
    }

    @Test
    void undoingTakesBackWhatNobodyChangedSinceAndSaysWhatWasLeft() {
        String mark = Identity.random();
        Recorded<Import> read = read(List.of(
                row("Gone " + mark, "company", "KE", ""),
                row("Changed " + mark, "company", "KE", ""),
                row("Gone too " + mark, "company", "KE", "")));
        broughtIn(read);
        ImportRow changed = sound(read.id()).get(1);
        asCoordinator(() -> {
            signatories.noteStanding(CHARTER, organisation(changed), Standing.DUE, "awaited");
            return true;
        });

        asCoordinator(() -> {
            imports.undo(read.id(), imports.find(read.id()).version());
            return true;
        });
        Import undone = awaited(read.id(), Import.State.UNDONE);

        assertThat(undone.takenBack()).isEqualTo(2);
        assertThat(rows(read.id(), Imports.Part.LEFT))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(3));
        assertThat(sound(read.id()))
                .extracting(ImportRow::outcome)
                .containsExactly(Outcome.TAKEN_BACK, Outcome.LEFT, Outcome.TAKEN_BACK);
        assertThat(signed(changed).state().standing()).isEqualTo(Standing.DUE);
        assertThat(signed(sound(read.id()).getFirst()).state().standing()).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void whatWasTakenBackCanBeBroughtInAgainUnderItsOldAddress() {
        String mark = Identity.random();
        List<String> rows = List.of(row("Again " + mark, "company", "KE", ""));
        Recorded<Import> first = read(rows);
        broughtIn(first);
        asCoordinator(() -> {
            imports.undo(first.id(), imports.find(first.id()).version());
            return true;
        });
        awaited(first.id(), Import.State.UNDONE);

        Recorded<Import> second = read(rows);
        assertThat(broughtIn(second).landed()).isEqualTo(1);

        ImportRow again = sound(second.id()).getFirst();
        assertThat(again.organisation()).isEqualTo(sound(first.id()).getFirst().organisation());
        assertThat(signed(again).state().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(history(again)).hasSize(3);
    }

    @Test
    void whatWasTakenBackIsPutRightByACorrectedList() {
        String name = "Corrected " + Identity.random();
        Recorded<Import> first = read(List.of(row(name, "company", "KE", "https://wrong.example")));
        broughtIn(first);
        asCoordinator(() -> {
            imports.undo(first.id(), imports.find(first.id()).version());
            return true;
        });
        awaited(first.id(), Import.State.UNDONE);

        Recorded<Import> second = read(List.of(row(name, "academia", "KE", "https://right.example")));
        assertThat(broughtIn(second).landed()).isEqualTo(1);

        Organisation organisation =
                signed(sound(second.id()).getFirst()).state().organisation();
        assertThat(organisation.type()).isEqualTo(OrganisationType.ACADEMIA);
        assertThat(organisation.website()).isEqualTo("https://right.example");
    }

    @Test
    void aSignatureIsOfItsDayAndWhatIsPrivateIsKeptNoLongerThanNeeded() {
        String mark = Identity.random();
        Recorded<Import> read = read(
                List.of("Dated " + mark + ",academia,JOR,,2024-05-31,A. Person,Rector,rector@" + mark + ".example"));
        broughtIn(read);

        ImportRow row = sound(read.id()).getFirst();
        assertThat(signed(row).state().signedAt())
                .isEqualTo(
                        LocalDate.of(2024, 5, 31).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(row.cells()).doesNotContainKeys(Column.EMAIL, Column.SIGNATORY);
    }

    @Test
    void theSecondOfTwoWhoBeginIsTold() {
        Recorded<Import> read = read(List.of(row("Once " + Identity.random(), "company", "KE", "")));
        broughtIn(read);

        assertThatExceptionOfType(ImportProblem.NotInState.class)
                .isThrownBy(() -> asCoordinator(() -> {
                    imports.begin(read.id(), read.version());
                    return true;
                }));
    }

    @Test
    void aListWithAStateIsBroughtInByAnotherThanWhoReadIt() {
        Recorded<Import> read = read(List.of(row("Ministry " + Identity.random(), "state", "Eritrea", "")));
        Actor second = new Actor(new UserId("import-second"), "Second", Set.of(Role.COORDINATOR), Set.of());

        assertThat(read.state().sound()).isEqualTo(1);
        assertThatExceptionOfType(ImportProblem.NeedsAnother.class)
                .isThrownBy(() -> CurrentActor.runAs(COORDINATOR, () -> imports.begin(read.id(), read.version())));
        assertThat(state(read.id()).state()).isEqualTo(Import.State.READ);
        CurrentActor.runAs(second, () -> imports.begin(read.id(), read.version()));

        assertThat(awaited(read.id(), Import.State.DONE).landed()).isEqualTo(1);
        assertThatExceptionOfType(ImportProblem.NeedsAnother.class)
                .isThrownBy(() -> CurrentActor.runAs(
                        second,
                        () -> imports.undo(read.id(), imports.find(read.id()).version())));
        String old = register.entry(new Subject(ImportStore.IMPORT, read.id()), 1)
                .flatMap(Entry::state)
                .orElseThrow()
                .replaceFirst(",?\"states\":true", "");
        assertThat(store.imports.read(old).awaitsAnotherThan(COORDINATOR.user()))
                .as("read before it was noted whether it holds a state")
                .isTrue();
    }

    @Test
    void nobodyButTheSecretariatReadsOrBringsIn() {
        Recorded<Import> read = read(List.of(row("Secret " + Identity.random(), "company", "KE", "")));
        Actor member = new Actor(
                new UserId("import-member"), "Member", Set.of(Role.REPRESENTATIVE), Set.of(new OrganisationId("org")));

        for (Actor other : List.of(Actor.VISITOR, member)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> CurrentActor.callAs(other, () -> imports.find(read.id())));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> CurrentActor.runAs(other, () -> imports.begin(read.id(), read.version())));
        }
    }

    private static String row(String name, String type, String country, String website) {
        return String.join(",", "\"" + name + "\"", type, country, website, "", "A. Person", "Director", "");
    }

    private Recorded<Import> read(List<String> rows) {
        return receive(HEADING + String.join("\r\n", rows) + "\r\n");
    }

    private Recorded<Import> receive(String list) {
        return asCoordinator(() -> imports.receive(
                CHARTER, "list.csv", "Signed on paper", list.getBytes(StandardCharsets.UTF_8), Language.EN));
    }

    private String fileFault(String list) {
        try {
            receive(list);
            return "";
        } catch (ImportProblem.Invalid invalid) {
            return invalid.faults().getOrDefault("file", "");
        }
    }

    private Import broughtIn(Recorded<Import> read) {
        asCoordinator(() -> {
            imports.begin(read.id(), read.version());
            return true;
        });
        return awaited(read.id(), Import.State.DONE);
    }

    private void begun(Recorded<Import> read) {
        asCoordinator(() -> store.imports.record(new NewState<>(
                "list-begun",
                read.id(),
                read.version(),
                read.state().begin(COORDINATOR.user()),
                Visibility.SECRETARIAT,
                null)));
    }

    private Import awaited(String id, Import.State state) {
        return await().atMost(Duration.ofSeconds(120)).until(() -> state(id), now -> now.state() == state);
    }

    private Import state(String id) {
        return asCoordinator(() -> imports.find(id)).state();
    }

    private List<ImportRow> sound(String id) {
        return rows(id, Imports.Part.SOUND);
    }

    private List<ImportRow> faulty(String id) {
        return rows(id, Imports.Part.FAULTY);
    }

    private List<ImportRow> rows(String id, Imports.Part part) {
        List<ImportRow> rows = new ArrayList<>();
        asCoordinator(() -> {
            for (int page = 0; page < imports.rows(id, part, 0).pages(); page++) {
                rows.addAll(imports.rows(id, part, page).items());
            }
            return true;
        });
        return rows;
    }

    private Map<Integer, Map<Column, String>> faults(Recorded<Import> read) {
        return faulty(read.id()).stream()
                .collect(Collectors.toMap(
                        ImportRow::number,
                        row -> row.faults().stream().collect(Collectors.toMap(Fault::column, Fault::fault))));
    }

    private Recorded<Endorsement> signed(ImportRow row) {
        return signatories.endorsement(CHARTER, organisation(row), AsOf.NOW).orElseThrow();
    }

    private List<?> history(ImportRow row) {
        return signatories.history(CHARTER, organisation(row));
    }

    private static OrganisationId organisation(ImportRow row) {
        String id = row.organisation();
        assertThat(id).isNotNull();
        return new OrganisationId(String.valueOf(id));
    }

    private List<Entry> since(long number) {
        List<Entry> entries = new ArrayList<>();
        for (long from = number; from < register.size(); from += 1_000) {
            entries.addAll(register.entries(from, 1_000));
        }
        return entries;
    }

    private static <T> T asCoordinator(java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(COORDINATOR, work);
    }
}
