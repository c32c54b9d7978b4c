package org.accord.signatories;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/**
 * Tells whether a file is a PDF that only shows something. It reads no more than it must of a file that may be made to
 * harm: the names in the plain parts and in whatever is packed, with an end to how much is unpacked. What it cannot read
 * for certain it refuses.
 *
 * @see "decision 0031"
 */
final class LetterCheck {

    /** The largest letter, in bytes: 5 MB. */
    static final int LARGEST_BYTES = 5_000_000;

    static final String TOO_LARGE = "papers.letterTooLarge";

    private static final String DAMAGED = "papers.letterDamaged";
    private static final int MOST_STREAMS = 20_000;
    private static final int MOST_OF_ONE = 16 << 20;
    private static final int MOST_OF_ALL = 64 << 20;
    private static final int LONGEST_DICTIONARY = 4_096;

    private static final Pattern PROTECTED = name("Encrypt");
    private static final Pattern ATTACHED = name("EmbeddedFiles?|FileAttachment");
    private static final Pattern ACTIVE = name("JavaScript|Launch|SubmitForm|ImportData|RichMedia|Rendition|GoToE|XFA");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern OBJECT = Pattern.compile("\\s*\\d+\\s+\\d+\\s+obj\\b.*", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("\\A(?:\\s*%[^\\r\\n]*[\\r\\n]+)+");
    private static final Tika TIKA = new Tika();

    private final byte[] content;
    private final String plain;
    private final Unpacked unpacked = new Unpacked(MOST_OF_ONE, MOST_OF_ALL);

    private LetterCheck(byte[] content) {
        this.content = content;
        this.plain = new String(content, StandardCharsets.ISO_8859_1);
    }

    /** What is wrong with it, as a key below {@code invalid.}; empty when it is a letter that may be kept. */
    static Optional<String> fault(byte[] content) {
        if (content.length == 0) {
            return Optional.of("papers.letterMissing");
        }
        if (content.length > LARGEST_BYTES) {
            return Optional.of(TOO_LARGE);
        }
        if (!TIKA.detect(content).equals("application/pdf")) {
            return Optional.of("papers.letterNotPdf");
        }
        return new LetterCheck(content).fault();
    }

    private Optional<String> fault() {
        if (!plain.contains("startxref") || !plain.contains("%%EOF")) {
            return Optional.of(DAMAGED);
        }
        return named(plain).or(this::packed);
    }

    private static Pattern name(String names) {
        return Pattern.compile("/(?:" + names + ")(?=[\\x00\\s/<>\\[\\](){}%]|$)");
    }

    private static Optional<String> named(String part) {
        String readable = readable(part);
        if (PROTECTED.matcher(readable).find()) {
            return Optional.of("papers.letterProtected");
        }
        if (ACTIVE.matcher(readable).find()) {
            return Optional.of("papers.letterActive");
        }
        return ATTACHED.matcher(readable).find() ? Optional.of("papers.letterAttached") : Optional.empty();
    }

    /** A name may be written with each letter as a number: {@code /J#61vaScript}. */
    private static String readable(String part) {
        return part.indexOf('#') < 0
                ? part
                : ESCAPED.matcher(part)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private Optional<String> packed() {
        int streams = 0;
        for (int at = plain.indexOf("stream"); at >= 0; at = plain.indexOf("stream", at + 1)) {
            if (plain.startsWith("end", Math.max(0, at - 3)) && at >= 3) {
                continue;
            }
            if (++streams > MOST_STREAMS) {
                return Optional.of(DAMAGED);
            }
            Optional<String> fault = stream(at);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> stream(int at) {
        String dictionary = dictionary(at);
        if (isWord(at) && !isCertain(at, new StreamHead(dictionary))) {
            return Optional.of(DAMAGED);
        }
        boolean mayHoldObjects = mayHoldObjects(dictionary);
        if (!mayHoldObjects && dictionary.contains("/Image")) {
            return Optional.empty();
        }
        Optional<byte[]> all = unpacked.of(content, start(at));
        if (unpacked.isTooMuch()) {
            return Optional.of(DAMAGED);
        }
        if (all.isEmpty()) {
            return mayHoldObjects && readable(before(at)).contains("/Filter") ? Optional.of(DAMAGED) : Optional.empty();
        }
        return named(new String(all.get(), StandardCharsets.ISO_8859_1));
    }

    /** What stands before the keyword, back to the object before, or to the head of the file or of a later part of it. */
    private String dictionary(int at) {
        String before = before(at);
        int end = Math.max(after(before, "endobj"), after(before, "%%EOF"));
        return readable(end > 0 || at > LONGEST_DICTIONARY ? before.substring(end) : headless(before));
    }

    private String before(int at) {
        return plain.substring(Math.max(0, at - LONGEST_DICTIONARY), at);
    }

    private boolean isCertain(int at, StreamHead head) {
        return isBegun(at) && head.isWhole() && (!head.holdsObjects() || head.isPackedOnce());
    }

    /** The object it is of begins not too far before, after the end of another one that is no remark, or of the head. */
    private boolean isBegun(int at) {
        String before = before(at);
        int end = before.lastIndexOf("endobj");
        if (end < before.lastIndexOf("%%EOF") || end < 0) {
            return end >= 0 || before.contains("%%EOF") || at <= LONGEST_DICTIONARY;
        }
        int line = Math.max(before.lastIndexOf('\n', end), before.lastIndexOf('\r', end));
        return before.indexOf('%', line + 1) < 0 || before.indexOf('%', line + 1) > end;
    }

    private boolean isWord(int at) {
        int end = at + "stream".length();
        return (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1)))
                && (end >= plain.length() || !Character.isLetterOrDigit(plain.charAt(end)));
    }

    private static int after(String text, String word) {
        int at = text.lastIndexOf(word);
        return at < 0 ? 0 : at + word.length();
    }

    /** Without the comments at the head of the file. */
    private static String headless(String first) {
        return HEAD.matcher(first).replaceFirst("");
    }

    /** True unless it is plain that no objects are packed in it; a text in brackets could feign that. */
    private static boolean mayHoldObjects(String dictionary) {
        return dictionary.contains("/ObjStm")
                || dictionary.contains("/XRef")
                || (dictionary.contains("/First") && dictionary.contains("/N"))
                || dictionary.indexOf('(') >= 0
                || dictionary.indexOf(')') >= 0
                || dictionary.indexOf('%') >= 0
                || !OBJECT.matcher(dictionary).matches();
    }

    /** After the keyword and its end of line. */
    private int start(int at) {
        int start = at + "stream".length();
        while (start < content.length && (content[start] == '\r' || content[start] == '\n' || content[start] == ' ')) {
            start++;
        }
        return start;
    }
}
