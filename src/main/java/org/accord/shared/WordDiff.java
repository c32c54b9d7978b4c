package org.accord.shared;

import java.util.ArrayList;
import java.util.List;

/** What changed from one text to another, word by word, as runs in reading order. */
public final class WordDiff {

    private static final int MOST_WORDS = 3_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Run> runs = new ArrayList<>();

    private WordDiff(String before, String after) {
        this.before = words(before);
        this.after = words(after);
    }

    /** Which of the two texts has the run. */
    public enum In {
        BOTH,
        BEFORE,
        AFTER
    }

    /** Some words in a row, with the white space between them. */
    public record Run(In in, String text) {}

    /** The runs of both texts. Those of very long texts are not compared word by word. */
    public static List<Run> of(String before, String after) {
        return new WordDiff(before, after).compared();
    }

    private List<Run> compared() {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            add(In.BOTH, before.get(start++));
        }
        int beforeEnd = before.size();
        int afterEnd = after.size();
        while (beforeEnd > start
                && afterEnd > start
                && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
            beforeEnd--;
            afterEnd--;
        }
        middle(before.subList(start, beforeEnd), after.subList(start, afterEnd));
        before.subList(beforeEnd, before.size()).forEach(word -> add(In.BOTH, word));
        return List.copyOf(runs);
    }

    private void middle(List<String> old, List<String> now) {
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            old.forEach(word -> add(In.BEFORE, word));
            now.forEach(word -> add(In.AFTER, word));
            return;
        }
        int[][] longest = longestCommon(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(In.BOTH, old.get(i++));
                j++;
            } else if (j == now.size() || i < old.size() && longest[i + 1][j] >= longest[i][j + 1]) {
                add(In.BEFORE, old.get(i++));
            } else {
                add(In.AFTER, now.get(j++));
            }
        }
    }

    /** Lengths of the longest common subsequence from each pair of places on. */
    private static int[][] longestCommon(List<String> old, List<String> now) {
        int[][] longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private void add(In in, String text) {
        if (!runs.isEmpty() && runs.getLast().in() == in) {
            runs.set(runs.size() - 1, new Run(in, runs.getLast().text() + text));
        } else {
            runs.add(new Run(in, text));
        }
    }

    /** Each word with the white space that follows it; a Chinese character counts as a word. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))
                    || Character.isIdeographic(text.charAt(i - 1))
                    || Character.isIdeographic(text.charAt(i))) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }
}
