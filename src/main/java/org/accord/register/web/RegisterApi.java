package org.accord.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accord.register.Checkpoints;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterExport;
import org.accord.register.RegisterProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries, receipts, checkpoints and the whole register, for everyone; payloads only of public acts. */
@RestController
@RequestMapping("/api/v1/register")
class RegisterApi {

    private static final int LARGEST_PAGE = 1_000;

    private final Register register;
    private final Checkpoints checkpoints;
    private final RegisterExport export;

    RegisterApi(Register register, Checkpoints checkpoints, RegisterExport export) {
        this.register = register;
        this.checkpoints = checkpoints;
        this.export = export;
    }

    /** Entries after the given number, oldest first; {@code next} is the {@code after} of the next page, if any. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> entries(
            @RequestParam(defaultValue = "-1") long after, @RequestParam(defaultValue = "100") int limit) {
        if (after < -1) {
            throw new RegisterProblem.Invalid("after", after);
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new RegisterProblem.Invalid("limit", limit);
        }
        long size = register.size();
        List<Entry> entries = register.entries(after + 1, limit);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("size", size);
        page.put("entries", entries.stream().map(export::publicFields).toList());
        if (!entries.isEmpty() && entries.getLast().number() + 1 < size) {
            page.put("next", entries.getLast().number());
        }
        return page;
    }

    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> entry(@PathVariable long number) {
        return register.entry(number)
                .map(export::publicFields)
                .orElseThrow(() -> new RegisterProblem.NotFound("entry", Long.toString(number)));
    }

    /** The receipt as a file, exactly as {@code Verify.java} reads it. */
    @GetMapping("/{number}/receipt")
    void receipt(@PathVariable long number, HttpServletResponse response) throws IOException {
        byte[] receipt = export.receipt(number).getBytes(StandardCharsets.UTF_8);
        download(response, MediaType.APPLICATION_JSON_VALUE, "accord-receipt-" + number + ".json");
        response.getOutputStream().write(receipt);
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> checkpoint() {
        Checkpoints.Checkpoint checkpoint = checkpoints.latest().orElseGet(checkpoints::publish);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("size", checkpoint.size());
        fields.put("rootHash", checkpoint.rootHash());
        fields.put("at", checkpoint.at());
        fields.put("note", checkpoint.note());
        fields.put("key", checkpoints.verifierKey());
        return fields;
    }

    /** Proof that an older checkpoint is a prefix of a newer one. */
    @GetMapping(path = "/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> consistency(@RequestParam long older, @RequestParam long newer) {
        return Map.of("older", older, "newer", newer, "proof", checkpoints.consistency(older, newer));
    }

    /** The whole register, streamed. */
    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        download(response, MediaType.APPLICATION_NDJSON_VALUE, "accord-register.ndjson");
        export.write(response.getOutputStream());
    }

    private static void download(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }
}
