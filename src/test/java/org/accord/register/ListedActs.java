package org.accord.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every act that the register can hold, as {@code register/acts.csv} lists them: {@link VerbsTests} keeps it whole. */
public final class ListedActs {

    private static final Path LIST = Path.of("src/test/resources/register/acts.csv");

    private ListedActs() {}

    /** What is done to records of a kind; whether everyone may read what it says, at least sometimes. */
    public record ListedAct(String kind, String verb, boolean isPublic) {}

    /** All of them, in the order of the list. */
    public static List<ListedAct> all() throws IOException {
        return Files.readAllLines(LIST).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new ListedAct(cells[0], cells[1], cells[2].equals("public")))
                .toList();
    }
}
