package org.accord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.register.Entry;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.Page;
import org.accord.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** What is found, what is not, and as of when. */
class SearchIndexTests {

    @TempDir
    Path folder;

    private LuceneIndex writing = open("");
    private SearchIndex index = new RegisterIndex(writing);
    private long number;

    @AfterEach
    void close() throws IOException {
        writing.destroy();
    }

    record Place(String name, String type) {}

    @Test
    void filtersOfOneFieldWidenAndOfTwoFieldsNarrow() {
        recorded("jo", 1, 10, "Jordan", "STATE");
        recorded("fr", 1, 11, "France", "STATE");
        recorded("nw", 1, 12, "Northwind", "COMPANY");

        assertThat(ids(all().where("type", Set.of("STATE", "COMPANY")))).containsExactly("fr", "jo", "nw");
        assertThat(ids(all().where("type", "STATE").where("initial", "J"))).containsExactly("jo");
        assertThat(index.countBy(all(), "type")).containsEntry("STATE", 2L).containsEntry("COMPANY", 1L);
        assertThat(index.count(all().where("type", "ACADEMIA"))).isZero();
    }

    @Test
    void aPastMomentShowsTheVersionsThatStoodThen() {
        recorded("jo", 1, 100, "Jordan", "STATE");
        recorded("jo", 2, 200, "Hashemite Kingdom of Jordan", "STATE");

        assertThat(names(all())).containsExactly("Hashemite Kingdom of Jordan");
        assertThat(names(all().asOf(at(150)))).containsExactly("Jordan");
        assertThat(names(all().asOf(at(200)))).containsExactly("Hashemite Kingdom of Jordan");
        assertThat(names(all().asOf(at(99)))).isEmpty();
    }

    @Test
    void twoVersionsOfOneMillisecondAreNeverBothSeen() {
        recorded("jo", 1, 100, "Jordan", "STATE");
        recorded("jo", 2, 100, "Jordan again", "STATE");

        assertThat(names(all().asOf(at(100)))).containsExactly("Jordan again");
        assertThat(names(all())).containsExactly("Jordan again");
    }

    @Test
    void namesAreFoundInEveryScriptAndWithASmallTypingError() {
        recorded("jo", 1, 1, "Jordan Jordanie Jordania الأردن Иордания 约旦", "STATE");
        recorded("jp", 1, 2, "Japan Japon Japón اليابان Япония 日本", "STATE");
        recorded("ci", 1, 3, "Côte d'Ivoire كوت ديفوار Кот-д'Ивуар 科特迪瓦", "STATE");

        assertThat(List.of("Jordanie", "الأردن", "الاردن", "иордания", "约旦", "jordn", "JORD"))
                .allSatisfy(words -> assertThat(ids(all().matching(words))).containsExactly("jo"));
        assertThat(ids(all().matching("cote ivoire"))).containsExactly("ci");
        assertThat(ids(all().matching("xqzzy"))).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherInTheOrderOfTheSortKey() {
        for (int i = 0; i < 25; i++) {
            recorded("p" + i, 1, i, String.format("Place %02d", 24 - i), "STATE");
        }

        Page<SearchIndex.Found<Place>> second =
                index.find(all().sortedBy("name").page(1, 10), Place.class);

        assertThat(second.total()).isEqualTo(25);
        assertThat(second.items().getFirst().summary().name()).isEqualTo("Place 10");
        assertThat(index.find(all().newestBy("name").page(0, 1), Place.class).items())
                .extracting(found -> found.summary().name())
                .containsExactly("Place 24");
    }

    @Test
    void everythingIsHandedOverOnceWhateverItsNumber() {
        for (int i = 0; i < 1_234; i++) {
            recorded("p" + i, 1, i, "Place", "STATE");
        }

        assertThat(index.ids(all())).hasSize(1_234).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whatWasNotKeptIsTakenInAgainAfterACrash() throws IOException {
        close();
        writing = open(folder.toString());
        index = new RegisterIndex(writing);
        Entry first = recorded("jo", 1, 1, "Jordan", "STATE");
        writing.commit();
        Entry second = recorded("jo", 2, 2, "Jordan twice", "STATE");
        writing.crash();

        writing = open(folder.toString());
        index = new RegisterIndex(writing);

        assertThat(writing.followedUpTo()).isEqualTo(1);
        List.of(first, second, second).forEach(writing::recorded);
        assertThat(names(all())).containsExactly("Jordan twice");
        assertThat(names(all().asOf(at(1)))).containsExactly("Jordan");
    }

    @Test
    void anUnreadableIndexIsBuiltAnew() throws IOException {
        close();
        writing = open(folder.toString());
        recorded("jo", 1, 1, "Jordan", "STATE");
        writing.commit();
        writing.destroy();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, "damaged".getBytes(StandardCharsets.UTF_8));
            }
        }

        writing = open(folder.toString());
        index = new RegisterIndex(writing);

        assertThat(writing.followedUpTo()).isZero();
        assertThat(index.count(all())).isZero();
    }

    private Entry recorded(String id, long version, long millis, String name, String type) {
        Entry entry = new Entry(
                number++,
                "act",
                Instant.ofEpochMilli(millis),
                UserId.SYSTEM,
                null,
                new Subject("place", id),
                version,
                "noted",
                Visibility.PUBLIC,
                false,
                "",
                "",
                name + "|" + type);
        writing.recorded(entry);
        return entry;
    }

    private static IndexQuery all() {
        return IndexQuery.of("place");
    }

    private static AsOf at(long millis) {
        return new AsOf(Instant.ofEpochMilli(millis));
    }

    private List<String> ids(IndexQuery query) {
        return index.find(query, Place.class).items().stream()
                .map(SearchIndex.Found::id)
                .sorted()
                .toList();
    }

    private List<String> names(IndexQuery query) {
        return index.find(query, Place.class).items().stream()
                .map(found -> found.summary().name())
                .toList();
    }

    private static LuceneIndex open(String folder) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("places", new PlaceIndexer());
        try {
            LuceneIndex opened = new LuceneIndex(
                    new SearchProperties(folder), beans.getBeanProvider(Indexer.class), new JsonMapper());
            opened.followedUpTo();
            return opened;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class PlaceIndexer implements Indexer {
        @Override
        public String kind() {
            return "place";
        }

        @Override
        public Optional<IndexDocument> document(Entry entry) {
            return entry.state().map(payload -> {
                int bar = payload.indexOf('|');
                Place place = new Place(payload.substring(0, bar), payload.substring(bar + 1));
                return IndexDocument.summary(place)
                        .filter("type", place.type())
                        .filter("initial", place.name().substring(0, 1))
                        .sort("name", place.name())
                        .text(place.name())
                        .done();
            });
        }
    }
}
