package org.accord.search;

import static org.accord.search.Places.all;
import static org.accord.search.Places.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.register.Entry;
import org.accord.register.Subject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the index keeps up with the register, over crashes, damage and new editions. */
class FollowingTests {

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void whatWasClosedOpensAgainWhereItWas() {
        try (Places places = Places.in(folder)) {
            places.recorded("jo", 1, 1, "Jordan|STATE");
        }

        try (Places again = Places.in(folder)) {
            assertThat(again.index().followedUpTo()).isEqualTo(1);
            assertThat(again.names(all())).containsExactly("Jordan");
        }
    }

    @Test
    void commitsComeByThemselves() {
        try (Places places = Places.in(folder)) {
            places.recorded("jo", 1, 1, "Jordan|STATE");
            places.index().recorded(Places.entry(1, "unlisted", "x", 1, 2, "kind without an indexer"));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> places.index().followedUpTo() == 2);
        }
    }

    @Test
    void whatWasNotCommittedIsToldAgainAfterACrash() throws IOException {
        List<Entry> told;
        try (Places places = Places.in(folder)) {
            places.recorded("jo", 1, 100, "Jordan|STATE");
            places.recorded("fr", 1, 101, "France|STATE");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> places.index().followedUpTo() == 2);
            places.recorded("jo", 2, 200, "Jordan twice|STATE");
            places.recorded("fr", 2, 201, "");
            copy(folder, elsewhere);
            told = places.told;
        }

        try (Places crashed = Places.in(elsewhere)) {
            int from = (int) crashed.index().followedUpTo();
            crashed.index().recorded(told.subList(from, told.size()));
            crashed.index().recorded(told);

            assertThat(from).isBetween(2, 4);
            assertThat(crashed.names(all())).containsExactly("Jordan twice");
            assertThat(crashed.names(all().asOf(at(150)))).containsExactly("France", "Jordan");
        }
    }

    @Test
    void entriesToldTwiceChangeNothing() {
        try (Places places = Places.inMemory()) {
            places.recorded("jo", 1, 100, "Jordan|STATE");
            places.recorded("jo", 2, 200, "Jordan twice|STATE");

            places.index().recorded(List.copyOf(places.told));

            assertThat(places.names(all())).containsExactly("Jordan twice");
            assertThat(places.names(all().asOf(at(100)))).containsExactly("Jordan");
        }
    }

    @Test
    void documentsCommittedBeyondTheMarkDoNoHarmWhenToldAgain() throws IOException {
        List<Entry> entries = List.of(
                Places.entry(0, "place", "jo", 1, 100, "Jordan|STATE"),
                Places.entry(1, "place", "jo", 2, 200, "Jordan twice|STATE"));
        IndexFolder ahead = IndexFolder.of(folder.toString());
        Shelf shelf = ahead.open("index:" + Fields.EDITION + " place:1", mark -> true);
        for (Entry entry : entries) {
            shelf.put(
                    entry,
                    new Places.PlaceIndexer(1)
                            .document(entry)
                            .map(content -> Fields.document(entry, content, "{\"name\":\"stale\"}")));
        }
        shelf.commit(new Shelf.Mark(shelf.followed().edition(), 0, ""));
        shelf.close();
        ahead.close();

        try (Places places = Places.in(folder)) {
            assertThat(places.index().followedUpTo()).isZero();
            places.index().recorded(entries);

            assertThat(places.names(all())).containsExactly("Jordan twice");
            assertThat(places.names(all().asOf(at(100)))).containsExactly("Jordan");
        }
    }

    @Test
    void aDamagedFileMakesTheIndexStartAnew() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Places places = Places.in(folder)) {
            places.recorded("jo", 1, 1, "Jordan|STATE");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(path -> path.toString().matches(".*(\\.cfs|segments_\\w+)"))
                    .forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(2);

        for (Path file : files) {
            Path copy = Files.createTempDirectory(elsewhere, "damaged");
            copy(folder, copy);
            damage(copy.resolve(folder.relativize(file)));
            try (Places places = Places.in(copy)) {
                assertThat(places.index().followedUpTo()).as(file.toString()).isZero();
                assertThat(places.names(all())).isEmpty();
                places.recorded("fr", 1, 2, "France|STATE");
                assertThat(places.names(all())).containsExactly("France");
            }
        }
    }

    @Test
    void aMissingOrNonsensePointerMakesTheIndexStartAnew() throws IOException {
        try (Places places = Places.in(folder)) {
            places.recorded("jo", 1, 1, "Jordan|STATE");
        }
        Files.writeString(folder.resolve("current"), "../elsewhere");

        try (Places places = Places.in(folder)) {
            assertThat(places.index().followedUpTo()).isZero();
        }
        try (Stream<Path> generations = Files.list(folder)) {
            assertThat(generations.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void aNewEditionOrANewKindMakesTheIndexStartAnew() {
        try (Places places = Places.in(folder)) {
            places.recorded("jo", 1, 1, "Jordan|STATE");
        }

        try (Places next = Places.in(folder.toString(), new Places.PlaceIndexer(2))) {
            assertThat(next.index().followedUpTo()).isZero();
            assertThat(next.names(all())).isEmpty();
        }
    }

    @Test
    void anIndexOfAnotherRegisterIsNotTakenForOurs() {
        Entry ours = Places.entry(0, "place", "jo", 1, 1, "Jordan|STATE");
        Entry theirs = Places.entry(0, "place", "fr", 1, 1, "France|STATE");
        try (Places places = Places.following(folder.toString(), List.of(ours))) {
            places.index().recorded(ours);
        }

        try (Places same = Places.following(folder.toString(), List.of(ours))) {
            assertThat(same.index().followedUpTo()).isEqualTo(1);
        }
        try (Places other = Places.following(folder.toString(), List.of(theirs))) {
            assertThat(other.index().followedUpTo()).isZero();
            assertThat(other.names(all())).isEmpty();
        }
    }

    @Test
    void aSecondProcessIsTurnedAwayFromTheFolder() {
        try (Places places = Places.in(folder)) {
            places.recorded("jo", 1, 1, "Jordan|STATE");

            assertThatThrownBy(() -> Places.in(folder)).isInstanceOf(IllegalStateException.class);
            assertThat(places.names(all())).containsExactly("Jordan");
        }
    }

    @Test
    void rebuildingReadsTheWholeRegisterAgainAndStaysOnDisk() throws IOException {
        List<Entry> register = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            register.add(Places.entry(i, "place", "p" + i, 1, i, "Place " + i + "|X"));
        }
        try (Places places = Places.following(folder.toString(), register)) {
            places.index().recorded(register);
            places.index().forget(new Subject("place", "p7"), 1);
            assertThat(places.index().count(all())).isEqualTo(2_499);

            assertThat(places.index().rebuild()).isEqualTo(2_500);
            assertThat(places.index().count(all())).isEqualTo(2_500);
            assertThat(places.index().followedUpTo()).isEqualTo(2_500);
        }
        try (Places again = Places.following(folder.toString(), register)) {
            assertThat(again.index().followedUpTo()).isEqualTo(2_500);
            assertThat(again.index().count(all())).isEqualTo(2_500);
        }
    }

    @Test
    void aForgottenVersionLeavesNoTraceOnDisk() throws IOException {
        try (Places places = Places.in(folder)) {
            places.recorded("jo", 1, 100, "Zebulon|STATE");
            places.recorded("jo", 2, 200, "Jordan|STATE");

            places.index().forget(new Subject("place", "jo"), 1);

            assertThat(places.names(all())).containsExactly("Jordan");
            assertThat(places.names(all().asOf(at(150)))).isEmpty();
            copy(folder, elsewhere);
        }
        try (Places crashed = Places.in(elsewhere)) {
            assertThat(crashed.index().followedUpTo()).isEqualTo(2);
        }
        assertThat(everyByteOf(elsewhere)).contains("jordan").doesNotContainIgnoringCase("zebulon");
    }

    @Test
    void oneEntryThatItsFeatureCannotReadDoesNotStopTheOthers() {
        try (Places places = Places.inMemory()) {
            places.recorded("jo", 1, 1, "Jordan|STATE");
            places.recorded("jo", 2, 2, "no type");
            places.recorded("fr", 1, 3, "France|STATE");

            assertThat(places.names(all())).containsExactly("France");
        }
    }

    @Test
    void twoIndexersForOneKindAreRefused() {
        assertThatThrownBy(() -> Places.in("", new Places.PlaceIndexer(1), new Places.PlaceIndexer(2)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void documentsWithoutTextOrFieldsAreFoundById() {
        Indexer bare = new Indexer() {
            @Override
            public String kind() {
                return "bare";
            }

            @Override
            public Optional<IndexDocument> document(Entry entry) {
                return Optional.of(IndexDocument.summary(List.of(1, 2)).done());
            }
        };
        try (Places places = Places.in("", bare)) {
            places.index().recorded(Places.entry(0, "bare", "x", 1, 1, "{}"));

            assertThat(places.index().find(IndexQuery.of("bare"), List.class).items())
                    .singleElement()
                    .satisfies(found -> assertThat(found.summary()).isEqualTo(List.of(1, 2)));
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
    }

    private static String everyByteOf(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted(Comparator.naturalOrder()).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }
}
