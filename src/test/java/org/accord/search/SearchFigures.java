package org.accord.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.accord.register.Entry;
import org.accord.search.Places.Place;

/** Prints how fast the index is: subjects and versions of each are the arguments, 60,000 and 3 unless given. */
final class SearchFigures {

    private static final List<String> SYLLABLES = List.of("ba", "ko", "ri", "sa", "tu", "me", "lo", "ni", "da", "vel");
    private static final int ROUNDS = 200;

    private SearchFigures() {}

    public static void main(String[] arguments) throws Exception {
        int subjects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60_000;
        int versions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("search-figures");
        try (Places places = Places.in(folder)) {
            List<Entry> entries = entries(subjects, versions);
            long start = System.nanoTime();
            for (int i = 0; i < entries.size(); i += 1_000) {
                places.index().recorded(entries.subList(i, Math.min(entries.size(), i + 1_000)));
            }
            long seconds = Math.max(1, (System.nanoTime() - start) / 1_000_000);
            System.out.printf("took in %,d entries in %,d ms%n", entries.size(), seconds);
            measureAll(places.index(), entries);
        }
        long start = System.nanoTime();
        try (Places again = Places.in(folder)) {
            again.index().followedUpTo();
            System.out.printf("opened and read through in %,d ms%n", (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void measureAll(LuceneIndex index, List<Entry> entries) {
        IndexQuery all = IndexQuery.of("place");
        long middle = entries.get(entries.size() / 2).at().toEpochMilli();
        measure("first page, sorted, with count", i -> index.find(all.sortedBy("name"), Place.class));
        measure(
                "first page, filtered",
                i -> index.find(all.where("type", "T" + i % 20).newestBy("founded"), Place.class));
        measure(
                "first page as of",
                i -> index.find(all.asOf(Places.at(middle - i)).sortedBy("name"), Place.class));
        measure(
                "page of 500 at 100,000 / 500",
                i -> index.find(all.sortedBy("name").page(100, 500), Place.class));
        measure("words", i -> index.find(all.matching(word(new Random(i)) + " " + word(new Random(-i))), Place.class));
        measure("misspelt word", i -> index.find(all.matching("x" + word(new Random(i))), Place.class));
        measure("count", i -> index.count(all));
        measure("count by 20 values", i -> index.countBy(all, "type"));
        measure("count by as of", i -> index.countBy(all.asOf(Places.at(middle)), "type"));
        Entry last = entries.getLast();
        int[] next = {entries.size()};
        measure("one act, then first page", i -> {
            index.recorded(Places.entry(
                    next[0]++,
                    "place",
                    "s" + i * 97,
                    4 + i / 1_000,
                    last.at().toEpochMilli() + i,
                    "Fresh name|T1|2000"));
            index.find(all.sortedBy("name"), Place.class);
        });
        long start = System.nanoTime();
        System.out.printf(
                "ids of all: %,d in %,d ms%n", index.ids(all).size(), (System.nanoTime() - start) / 1_000_000);
    }

    private static void measure(String what, IntConsumer work) {
        for (int i = 0; i < ROUNDS / 2; i++) {
            work.accept(i);
        }
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.accept(ROUNDS + i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s p50 %6.2f ms   p95 %6.2f ms%n", what, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 95 / 100] / 1e6);
    }

    private static List<Entry> entries(int subjects, int versions) {
        Random random = new Random(7);
        List<Entry> entries = new ArrayList<>();
        for (int version = 1; version <= versions; version++) {
            for (int i = 0; i < subjects; i++) {
                StringBuilder name = new StringBuilder();
                for (int word = 0; word < 12; word++) {
                    name.append(word(random)).append(' ');
                }
                String state = name + "|T" + random.nextInt(20) + "|" + (1900 + random.nextInt(120));
                entries.add(Places.entry(entries.size(), "place", "s" + i, version, entries.size() * 10L, state));
            }
        }
        return entries;
    }

    private static String word(Random random) {
        return SYLLABLES.get(random.nextInt(10))
                + SYLLABLES.get(random.nextInt(10))
                + SYLLABLES.get(random.nextInt(10))
                + SYLLABLES.get(random.nextInt(10));
    }
}
