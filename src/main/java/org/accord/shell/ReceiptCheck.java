package org.accord.shell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.accord.register.Attested;
import org.accord.register.Checkpoints;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterExport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether a receipt, or an entry alone, stands in this register, and what is wrong when it does not. */
@Component
class ReceiptCheck {

    private static final Set<String> SECRETS = Set.of("payload", "salt");

    private final Register register;
    private final Checkpoints checkpoints;
    private final RegisterExport export;
    private final JsonMapper json = JsonMapper.builder().build();

    ReceiptCheck(Register register, Checkpoints checkpoints, RegisterExport export) {
        this.register = register;
        this.checkpoints = checkpoints;
        this.export = export;
    }

    /** What became of a check; message keys {@code verify.outcome.<name>}. */
    enum Outcome {
        STANDS,
        /** No JSON object. */
        NOT_READABLE,
        /** The paper, which names where its receipt is. */
        A_PAPER,
        /** JSON, but neither a receipt nor an entry. */
        NOT_A_RECEIPT,
        /** The register has no act of that number. */
        NOT_HERE,
        /** A field differs from what is recorded. */
        DIFFERS,
        /** The payload does not match its hash. */
        PAYLOAD_DIFFERS,
        /** The checkpoint is not one that this register published. */
        CHECKPOINT_UNKNOWN,
        /** The path does not lead to the checkpoint. */
        PATH_DIFFERS
    }

    /**
     * The answer.
     *
     * @param number of the act, once it is known
     * @param field that differs
     * @param attested the proof it was compared with, when it stands
     */
    record Verdict(
            Outcome outcome,
            @Nullable Long number,
            String field,
            @Nullable Attested attested) {

        static Verdict of(Outcome outcome) {
            return new Verdict(outcome, null, "", null);
        }

        static Verdict of(Outcome outcome, long number, String field) {
            return new Verdict(outcome, number, field, null);
        }

        /** Whether it stands in this register as given. */
        public boolean stands() {
            return outcome == Outcome.STANDS;
        }
    }

    /** Checks a receipt ({@code accord-receipt-1}) or the JSON of one entry. */
    Verdict check(String text) {
        if (text.startsWith("%PDF-")) {
            return Verdict.of(Outcome.A_PAPER);
        }
        JsonNode given;
        try {
            given = json.readTree(text);
        } catch (JacksonException notJson) {
            return Verdict.of(Outcome.NOT_READABLE);
        }
        if (!given.isObject()) {
            return Verdict.of(Outcome.NOT_READABLE);
        }
        JsonNode entry = given.has("entry") ? given.path("entry") : given;
        if (!entry.path("number").isIntegralNumber() || !entry.has("payloadHash")) {
            return Verdict.of(Outcome.NOT_A_RECEIPT);
        }
        long number = entry.path("number").asLong();
        return register.entry(number)
                .map(recorded -> compare(recorded, entry, given))
                .orElseGet(() -> Verdict.of(Outcome.NOT_HERE, number, ""));
    }

    private Verdict compare(Entry recorded, JsonNode entry, JsonNode given) {
        long number = recorded.number();
        Optional<String> different = different(recorded, entry);
        if (different.isPresent()) {
            return Verdict.of(Outcome.DIFFERS, number, different.get());
        }
        if (entry.has("payload") && !matches(entry)) {
            return Verdict.of(Outcome.PAYLOAD_DIFFERS, number, "payload");
        }
        return given.has("checkpoint") ? underItsOwn(number, given) : under(number);
    }

    private Verdict under(long number) {
        return new Verdict(Outcome.STANDS, number, "", checkpoints.attest(number));
    }

    private Verdict underItsOwn(long number, JsonNode receipt) {
        String note = receipt.path("checkpoint").asString("");
        Optional<Attested> attested = size(note)
                .flatMap(size -> checkpoints.attest(number, size))
                .filter(one -> one.checkpoint().equals(note));
        if (attested.isEmpty()) {
            return Verdict.of(Outcome.CHECKPOINT_UNKNOWN, number, "checkpoint");
        }
        List<String> path = StreamSupport.stream(receipt.path("path").spliterator(), false)
                .map(step -> step.asString(""))
                .toList();
        return path.equals(attested.get().path())
                ? new Verdict(Outcome.STANDS, number, "", attested.get())
                : Verdict.of(Outcome.PATH_DIFFERS, number, "path");
    }

    /** The name of a field of the leaf that is not as recorded, or missing, or unknown. */
    private Optional<String> different(Entry recorded, JsonNode entry) {
        Map<String, Object> fields = export.publicFields(recorded);
        Set<String> names = new HashSet<>(fields.keySet());
        names.addAll(entry.propertyNames());
        names.removeAll(SECRETS);
        return names.stream()
                .filter(name -> !fields.containsKey(name)
                        || !String.valueOf(fields.get(name))
                                .equals(entry.path(name).asString("")))
                .sorted()
                .findFirst();
    }

    private static boolean matches(JsonNode entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(entry.path("salt").asString("")));
            digest.update(entry.path("payload").asString("").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest.digest())
                    .equals(entry.path("payloadHash").asString(""));
        } catch (IllegalArgumentException notHex) {
            return false;
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The second line of a checkpoint is its size. */
    private static Optional<Long> size(String note) {
        String[] lines = note.split("\n", 3);
        return lines.length == 3 && lines[1].matches("[1-9][0-9]{0,15}")
                ? Optional.of(Long.valueOf(lines[1]))
                : Optional.empty();
    }
}
