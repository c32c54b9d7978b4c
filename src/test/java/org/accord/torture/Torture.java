package org.accord.torture;

import java.util.List;
import java.util.Locale;

/** {@code ./accord torture NAME [--rounds N]}: the last line says passed or failed, and so does the exit code. */
public final class Torture {

    private static final int ROUNDS = 50;

    private Torture() {}

    public static void main(String[] words) throws Exception {
        List<String> given = List.of(words);
        if (given.isEmpty() || !given.getFirst().matches("[a-z]+")) {
            System.err.println("accord torture [crash|jobs|record|register|fuzz|looks] [--rounds N]");
            System.exit(2);
        }
        String name = given.getFirst();
        boolean passed = named(name).passes(rounds(given));
        System.out.println("torture " + name + ": " + (passed ? "passed" : "failed"));
        System.exit(passed ? 0 : 1);
    }

    private static Ordeal named(String name) throws ReflectiveOperationException {
        String type = Torture.class.getPackageName() + "."
                + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Torture";
        return (Ordeal) Class.forName(type).getDeclaredConstructor().newInstance();
    }

    private static int rounds(List<String> given) {
        int at = given.indexOf("--rounds");
        return at < 0 ? ROUNDS : Integer.parseInt(given.get(at + 1));
    }
}
