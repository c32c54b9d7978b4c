package org.accord.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The register in files that anyone can check offline with {@code src/verify/Verify.java}. All is canonical JSON (RFC
 * 8785), UTF-8. An entry holds the fields of its leaf (number, actId, at, actor, onBehalfOf if any, subject, version,
 * verb, visibility, demonstration, payloadHash) and, where it may be read, payload and salt.
 */
public final class RegisterExport {

    private final RegisterLog register;
    private final Checkpoints checkpoints;

    RegisterExport(RegisterLog register, Checkpoints checkpoints) {
        this.register = register;
        this.checkpoints = checkpoints;
    }

    /**
     * Writes the whole register as lines: the first is {@code {"checkpoint","format":"accord-register-1","key"}}, then
     * follows one entry a line up to the checkpoint's size; payload and salt only of public acts. Does not close.
     */
    public void write(OutputStream out) throws IOException {
        Checkpoints.Checkpoint checkpoint = checkpoints.publish();
        line(
                Map.of(
                        "format",
                        "accord-register-1",
                        "checkpoint",
                        checkpoint.note(),
                        "key",
                        checkpoints.verifierKey()),
                out);
        long next = 0;
        while (next < checkpoint.size()) {
            int limit = Math.toIntExact(Math.min(RegisterStore.CHUNK, checkpoint.size() - next));
            List<Entry> chunk = register.entries(next, limit);
            if (chunk.isEmpty()) {
                throw new IllegalStateException("the register is shorter than its checkpoint: " + next);
            }
            for (Entry entry : chunk) {
                line(EntryJson.open(entry), out);
            }
            next += chunk.size();
        }
        out.flush();
    }

    /** The receipt of an entry as everyone may have it: {@code {"checkpoint","entry","format","key","path"}}. */
    public String receipt(long number) {
        return receipt(number, EntryJson.open(entry(number)));
    }

    /** The receipt with payload and salt whatever its visibility; for those whom the owning feature lets read it. */
    public String fullReceipt(long number) {
        return receipt(number, EntryJson.full(entry(number)));
    }

    /** The fields of an entry that everyone may read, by name. */
    public Map<String, Object> publicFields(Entry entry) {
        return EntryJson.open(entry);
    }

    private Entry entry(long number) {
        return register.entry(number).orElseThrow(() -> new RegisterProblem.NotFound("entry", Long.toString(number)));
    }

    private String receipt(long number, Map<String, Object> entry) {
        Attested attested = checkpoints.attest(number);
        Map<String, Object> receipt = new TreeMap<>();
        receipt.put("format", "accord-receipt-1");
        receipt.put("entry", entry);
        receipt.put("path", attested.path());
        receipt.put("checkpoint", attested.checkpoint());
        receipt.put("key", checkpoints.verifierKey());
        return PayloadJson.write(receipt);
    }

    private static void line(Map<String, Object> fields, OutputStream out) throws IOException {
        out.write(PayloadJson.write(fields).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
