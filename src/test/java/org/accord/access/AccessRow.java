package org.accord.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of the access table.
 *
 * @param kind of thing: service, page, view, servlet, files, endpoint, job
 * @param feature whose file holds the line
 * @param what the thing, as its registry names it
 * @param answers one for each {@link Caller}
 */
record AccessRow(String kind, String feature, String what, List<Answer> answers) {

    /** What a caller gets. */
    enum Answer {
        /** Let through. */
        YES('+'),
        /** Refused, or sent to the sign-in page. */
        NO('-'),
        /** Answered, but nothing is shown. */
        NOTHING('0'),
        /** Does not come this way. */
        NEVER('.'),
        /** Broken; no line may say so. */
        BROKEN('x');

        private final char sign;

        Answer(char sign) {
            this.sign = sign;
        }

        static Answer of(String sign) {
            for (Answer answer : values()) {
                if (sign.equals(String.valueOf(answer.sign)) && answer != BROKEN) {
                    return answer;
                }
            }
            throw new IllegalArgumentException("not an answer: " + sign);
        }
    }

    AccessRow {
        answers = List.copyOf(answers);
        if (answers.size() != Caller.values().length) {
            throw new IllegalArgumentException("one answer for each caller: " + kind + " " + what);
        }
    }

    static AccessRow parse(String feature, String line) {
        String[] parts = line.split(";", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(feature + ": kind;what;answers, not " + line);
        }
        List<Answer> answers = new ArrayList<>();
        for (String sign : parts[2].strip().split(" +")) {
            answers.add(Answer.of(sign));
        }
        return new AccessRow(parts[0], feature, parts[1], answers);
    }

    String key() {
        return kind + ";" + what;
    }

    boolean letsSomebodyIn() {
        return answers.contains(Answer.YES) || answers.contains(Answer.NOTHING);
    }

    /** What differs, in words; empty when the observed answers are as this line says. */
    List<String> differences(AccessRow observed) {
        List<String> differences = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            Answer said = answers.get(caller.ordinal());
            Answer seen = observed.answers.get(caller.ordinal());
            if (said != seen && !(said == Answer.YES && seen == Answer.NOTHING)) {
                differences.add(caller + ": the table says " + said + ", the portal " + seen);
            }
        }
        return differences;
    }

    /** The line as it stands in the file of its feature. */
    String line() {
        StringBuilder line = new StringBuilder(kind.toLowerCase(Locale.ROOT))
                .append(';')
                .append(what)
                .append(';');
        answers.forEach(answer -> line.append(' ').append(answer.sign));
        return line.toString();
    }
}
