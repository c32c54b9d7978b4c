import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks a receipt or an export of Accord's register offline: {@code java Verify.java FILE [--key VERIFIERKEY]}. Needs a
 * JDK and nothing else, and shares no code with the server.
 *
 * <p>A receipt proves that one act stands in the register at its number; an export is the whole register. Both end in a
 * checkpoint (C2SP tlog-checkpoint in a signed-note, Ed25519) over a Merkle tree (RFC 6962) whose leaves are the acts as
 * canonical JSON (RFC 8785) without payload and salt. Exit status: 0 verified, 1 not genuine, 2 not readable.
 */
public class Verify {

    static final Set<String> LEAF = Set.of(
            "number",
            "actId",
            "at",
            "actor",
            "subject",
            "version",
            "verb",
            "visibility",
            "demonstration",
            "payloadHash");
    static final byte[] X509_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    static final int LARGEST_FILE_LINE = 32 << 20;

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    static int run(String[] args, PrintStream out) {
        boolean keyed = args.length == 3 && args[1].equals("--key");
        if (args.length != 1 && !keyed) {
            out.println("usage: java Verify.java FILE [--key VERIFIERKEY]");
            return 2;
        }
        try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8)) {
            verify(in, keyed ? args[2] : null, out);
            return 0;
        } catch (Refused e) {
            out.println("NOT GENUINE: " + e.getMessage());
            return 1;
        } catch (CharacterCodingException e) {
            if (isPaper(args[0])) {
                out.println("this is a paper (PDF), not the receipt: take the JSON file whose address stands on it");
                return 2;
            }
            out.println("NOT GENUINE: not UTF-8");
            return 1;
        } catch (IOException e) {
            out.println("cannot be read: " + e);
            return 2;
        }
    }

    static boolean isPaper(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return Arrays.equals(in.readNBytes(5), "%PDF-".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            return false;
        }
    }

    static void verify(BufferedReader in, String trusted, PrintStream out) throws IOException, Refused {
        Map<String, Object> head = canonical(line(in));
        String key = text(head, "key");
        if (trusted != null && !trusted.equals(key)) {
            throw new Refused("signed with another key than the one you trust");
        }
        Checkpoint checkpoint = Checkpoint.open(text(head, "checkpoint"), key);
        out.println("checkpoint: " + checkpoint.size + " acts of " + checkpoint.origin + ", signature good");
        switch (text(head, "format")) {
            case "accord-receipt-1" -> receipt(head, in, checkpoint, out);
            case "accord-register-1" -> export(head, in, checkpoint, out);
            default -> throw new Refused("unknown format");
        }
        out.println(
                trusted == null
                        ? "key: " + key
                                + "\n  taken from the file itself: compare it with the published one, or give --key"
                        : "key: the one you trust");
        out.println("VERIFIED");
    }

    static void receipt(Map<String, Object> receipt, BufferedReader in, Checkpoint checkpoint, PrintStream out)
            throws IOException, Refused {
        only(receipt, Set.of("format", "entry", "path", "checkpoint", "key"));
        if (line(in) != null) {
            throw new Refused("something follows the receipt");
        }
        Map<String, Object> entry = object(receipt.get("entry"));
        byte[] leaf = leaf(entry);
        long number = number(entry, "number");
        if (!(receipt.get("path") instanceof List<?> steps)) {
            throw new Refused("no path");
        }
        List<byte[]> path = new ArrayList<>();
        for (Object step : steps) {
            path.add(hash(step));
        }
        if (!Arrays.equals(rootOf(leaf, number, checkpoint.size, path), checkpoint.root)) {
            throw new Refused("the act is not under the checkpoint");
        }
        out.println("act " + number + ": " + entry.get("subject") + " version " + entry.get("version") + " "
                + entry.get("verb") + " by " + entry.get("actor") + " at " + entry.get("at")
                + " stands in the register");
        out.println(
                payloadGiven(entry) ? "payload: matches its hash" : "payload: not in this file, its hash is recorded");
    }

    static void export(Map<String, Object> head, BufferedReader in, Checkpoint checkpoint, PrintStream out)
            throws IOException, Refused {
        only(head, Set.of("format", "checkpoint", "key"));
        Frontier frontier = new Frontier();
        String before = "";
        long payloads = 0;
        Set<String> keys = new HashSet<>();
        for (String line = line(in); line != null; line = line(in)) {
            Map<String, Object> entry = canonical(line);
            byte[] leaf = leaf(entry);
            if (number(entry, "number") != frontier.size) {
                throw new Refused("act " + frontier.size + " is missing or out of order");
            }
            if (text(entry, "at").compareTo(before) < 0) {
                throw new Refused("act " + frontier.size + " is earlier than the one before");
            }
            if (!keys.add(text(entry, "subject") + "@" + number(entry, "version"))) {
                throw new Refused("act " + frontier.size + " repeats a version");
            }
            before = text(entry, "at");
            payloads += payloadGiven(entry) ? 1 : 0;
            frontier.add(leaf);
        }
        if (frontier.size != checkpoint.size) {
            throw new Refused(frontier.size + " acts, but the checkpoint is over " + checkpoint.size);
        }
        if (!Arrays.equals(frontier.root(), checkpoint.root)) {
            throw new Refused("the acts are not those under the checkpoint");
        }
        out.println("register: all " + frontier.size + " acts in order, no version twice, root matches");
        out.println(
                "payloads: " + payloads + " match their hashes, " + (frontier.size - payloads) + " not in this file");
    }

    /** Checks the fields of an entry and the payload against its hash; returns the leaf's hash. */
    static byte[] leaf(Map<String, Object> entry) throws Refused {
        Map<String, Object> leaf = new TreeMap<>(entry);
        leaf.remove("payload");
        leaf.remove("salt");
        Set<String> allowed = new HashSet<>(LEAF);
        if (leaf.containsKey("onBehalfOf")) {
            allowed.add("onBehalfOf");
        }
        only(leaf, allowed);
        for (String name : allowed) {
            switch (name) {
                case "number", "version" -> number(leaf, name);
                case "demonstration" -> {
                    if (!(leaf.get(name) instanceof Boolean)) {
                        throw new Refused("no truth value: " + name);
                    }
                }
                default -> text(leaf, name);
            }
        }
        if (entry.containsKey("payload") != entry.containsKey("salt")) {
            throw new Refused("payload and salt go together");
        }
        if (payloadGiven(entry)) {
            byte[] salt = HexFormat.of().parseHex(hex(text(entry, "salt")));
            byte[] payload = text(entry, "payload").getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(sha256(salt, payload), hash(entry.get("payloadHash")))) {
                throw new Refused("the payload of act " + entry.get("number") + " is not the recorded one");
            }
        }
        return sha256(new byte[] {0}, Json.write(leaf).getBytes(StandardCharsets.UTF_8));
    }

    static boolean payloadGiven(Map<String, Object> entry) {
        return entry.containsKey("payload");
    }

    /** The root that the path leads to (RFC 9162 section 2.1.3.2). */
    static byte[] rootOf(byte[] leaf, long index, long size, List<byte[]> path) throws Refused {
        if (index < 0 || index >= size) {
            throw new Refused("no such act under the checkpoint");
        }
        long at = index;
        long last = size - 1;
        byte[] root = leaf;
        for (byte[] step : path) {
            if (last == 0) {
                throw new Refused("the path is too long");
            }
            if ((at & 1) == 1 || at == last) {
                root = sha256(new byte[] {1}, step, root);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                root = sha256(new byte[] {1}, root, step);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new Refused("the path is too short");
        }
        return root;
    }

    /** Roots of complete subtrees, largest first, as the leaves come. */
    static class Frontier {
        final List<byte[]> roots = new ArrayList<>();
        long size;

        void add(byte[] leaf) {
            byte[] hash = leaf;
            for (long bits = size; (bits & 1) == 1; bits >>= 1) {
                hash = sha256(new byte[] {1}, roots.removeLast(), hash);
            }
            roots.add(hash);
            size++;
        }

        byte[] root() {
            if (roots.isEmpty()) {
                return sha256();
            }
            byte[] hash = roots.getLast();
            for (int i = roots.size() - 2; i >= 0; i--) {
                hash = sha256(new byte[] {1}, roots.get(i), hash);
            }
            return hash;
        }
    }

    /** What a signed checkpoint says. */
    record Checkpoint(String origin, long size, byte[] root) {

        static Checkpoint open(String note, String verifierKey) throws Refused {
            int end = note.lastIndexOf("\n\n");
            if (end < 0 || !note.endsWith("\n")) {
                throw new Refused("the checkpoint is no signed note");
            }
            String text = note.substring(0, end + 1);
            String[] signatures = note.substring(end + 2).split("\n");
            String[] lines = text.split("\n", -1);
            if (lines.length != 4 || !lines[3].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
                throw new Refused("the checkpoint has not three lines");
            }
            byte[] root = base64(lines[2]);
            if (root.length != 32) {
                throw new Refused("the checkpoint has no root");
            }
            Key key = Key.parse(verifierKey);
            if (signatures.length != 1 || !key.name.equals(lines[0])) {
                throw new Refused("the checkpoint is not signed once by its origin");
            }
            key.check(text, signatures[0]);
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
        }
    }

    /** A verifier key {@code name+hash+base64(1 || public key)}. */
    record Key(String name, byte[] hash, byte[] key) {

        static Key parse(String text) throws Refused {
            String[] parts = text.split("\\+", 3);
            if (parts.length != 3) {
                throw new Refused("no verifier key");
            }
            byte[] typed = base64(parts[2]);
            byte[] named = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] hash = Arrays.copyOf(sha256(named, typed), 4);
            if (typed.length != 33
                    || typed[0] != 1
                    || !parts[1].equals(HexFormat.of().formatHex(hash))) {
                throw new Refused("no verifier key for Ed25519");
            }
            return new Key(parts[0], hash, Arrays.copyOfRange(typed, 1, 33));
        }

        void check(String text, String line) throws Refused {
            String start = "— " + name + " ";
            if (!line.startsWith(start)) {
                throw new Refused("the checkpoint is signed by another name");
            }
            byte[] signed = base64(line.substring(start.length()));
            if (signed.length != 68 || !Arrays.equals(Arrays.copyOf(signed, 4), hash)) {
                throw new Refused("the checkpoint is signed with another key");
            }
            try {
                byte[] encoded =
                        ByteBuffer.allocate(44).put(X509_ED25519).put(key).array();
                Signature signature = Signature.getInstance("Ed25519");
                signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                if (!signature.verify(signed, 4, 64)) {
                    throw new Refused("the checkpoint's signature is wrong");
                }
            } catch (GeneralSecurityException e) {
                throw new Refused("the checkpoint's signature is wrong: " + e.getMessage());
            }
        }
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only the one way to write these bytes: a changed last letter must not pass. */
    static byte[] base64(String text) throws Refused {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Refused("not base64: " + e.getMessage());
        }
        throw new Refused("not canonical base64");
    }

    static byte[] hash(Object text) throws Refused {
        if (!(text instanceof String hex) || hex.length() != 64) {
            throw new Refused("no hash");
        }
        return HexFormat.of().parseHex(hex(hex));
    }

    static String hex(String text) throws Refused {
        if (!text.matches("(?:[0-9a-f]{2})*")) {
            throw new Refused("not lower-case hex");
        }
        return text;
    }

    static String text(Map<String, Object> object, String name) throws Refused {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new Refused("no text: " + name);
    }

    static long number(Map<String, Object> object, String name) throws Refused {
        if (object.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new Refused("no whole number: " + name);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) throws Refused {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Refused("no object");
    }

    static void only(Map<String, Object> object, Set<String> names) throws Refused {
        if (!object.keySet().equals(names)) {
            throw new Refused("unexpected or missing fields: " + object.keySet());
        }
    }

    /** One line; a file may end with a line feed or not. */
    static String line(BufferedReader in) throws IOException, Refused {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.length() == LARGEST_FILE_LINE) {
                throw new Refused("a line is too long");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    /** Reads an object and insists that it was written canonically, so that no byte can differ unseen. */
    static Map<String, Object> canonical(String line) throws Refused {
        Map<String, Object> object = object(line == null ? null : new Json(line).read());
        if (!Json.write(object).equals(line)) {
            throw new Refused("not canonical JSON");
        }
        return object;
    }

    /** Something that an honest register would not have written. */
    static class Refused extends Exception {
        Refused(String why) {
            super(why);
        }
    }

    /** The JSON of these files: objects, arrays, texts, whole numbers and truth values. */
    static class Json {
        final String text;
        int at;
        int depth;

        Json(String text) {
            this.text = text;
        }

        Object read() throws Refused {
            Object value = value();
            if (at != text.length()) {
                throw new Refused("not JSON at " + at);
            }
            return value;
        }

        Object value() throws Refused {
            if (++depth > 8) {
                throw new Refused("nested too deep");
            }
            Object value = switch (peek()) {
                case '{' -> members();
                case '[' -> items();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                default -> whole();
            };
            depth--;
            return value;
        }

        Map<String, Object> members() throws Refused {
            Map<String, Object> members = new TreeMap<>();
            at++;
            while (peek() != '}') {
                String name = string();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new Refused("twice: " + name);
                }
                comma('}');
            }
            at++;
            return members;
        }

        List<Object> items() throws Refused {
            List<Object> items = new ArrayList<>();
            at++;
            while (peek() != ']') {
                items.add(value());
                comma(']');
            }
            at++;
            return items;
        }

        void comma(char end) throws Refused {
            if (peek() != end) {
                expect(',');
            }
        }

        String string() throws Refused {
            StringBuilder string = new StringBuilder();
            expect('"');
            while (peek() != '"') {
                char c = text.charAt(at++);
                string.append(c == '\\' ? escaped() : c);
            }
            at++;
            return string.toString();
        }

        char escaped() throws Refused {
            char c = peek();
            at++;
            if (c == 'u') {
                if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-f]{4}")) {
                    throw new Refused("not JSON at " + at);
                }
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int known = "\"\\bfnrt".indexOf(c);
            if (known < 0) {
                throw new Refused("not JSON at " + at);
            }
            return "\"\\\b\f\n\r\t".charAt(known);
        }

        Object word(String word, Object value) throws Refused {
            if (!text.startsWith(word, at)) {
                throw new Refused("not JSON at " + at);
            }
            at += word.length();
            return value;
        }

        Long whole() throws Refused {
            int from = at;
            while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String digits = text.substring(from, at);
            if (!digits.matches("0|[1-9][0-9]{0,15}") || new BigInteger(digits).bitLength() > 53) {
                throw new Refused("not JSON at " + from);
            }
            return Long.valueOf(digits);
        }

        char peek() throws Refused {
            if (at >= text.length()) {
                throw new Refused("the JSON ends early");
            }
            return text.charAt(at);
        }

        void expect(char c) throws Refused {
            if (peek() != c) {
                throw new Refused("not JSON at " + at);
            }
            at++;
        }

        /** As RFC 8785 writes it. */
        static String write(Object value) {
            StringBuilder out = new StringBuilder();
            write(value, out);
            return out.toString();
        }

        static void write(Object value, StringBuilder out) {
            if (value instanceof Map<?, ?> map) {
                String before = "{";
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    out.append(before);
                    quote((String) member.getKey(), out);
                    write(member.getValue(), out.append(':'));
                    before = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            } else if (value instanceof List<?> list) {
                String before = "[";
                for (Object item : list) {
                    write(item, out.append(before));
                    before = ",";
                }
                out.append(list.isEmpty() ? "[]" : "]");
            } else if (value instanceof String string) {
                quote(string, out);
            } else {
                out.append(value);
            }
        }

        static void quote(String string, StringBuilder out) {
            out.append('"');
            for (char c : string.toCharArray()) {
                int known = "\"\\\b\f\n\r\t".indexOf(c);
                if (known >= 0) {
                    out.append('\\').append("\"\\bfnrt".charAt(known));
                } else if (c < 0x20) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }
}
