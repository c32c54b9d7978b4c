package org.accord.progress;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Identity;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.apache.tika.Tika;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Files that support progress reports: received, typed by content, hashed, and served once their report is public. */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Evidence {

    /** The largest file, in bytes: 25 MB. */
    public static final int LARGEST_BYTES = 25 * 1024 * 1024;

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Set<String> TAKEN =
            Set.of("application/pdf", "image/png", "image/jpeg", "text/csv", "text/plain", WORKBOOK);

    private final ProgressStore store;
    private final ProgressReports reports;
    private final VirusScan scan;
    private final Tika tika = new Tika();

    Evidence(ProgressStore store, ProgressReports reports, VirusScan scan) {
        this.store = store;
        this.reports = reports;
        this.scan = scan;
    }

    /**
     * Keeps a file for one of the caller's organisations.
     *
     * @throws ProgressProblem.Invalid with field {@code evidence} when it is too large, empty or of another type, when a
     *     scanner finds harm in it, and when the scanner does not answer
     */
    public EvidenceFile receive(OrganisationId organisation, String name, byte[] content) {
        ProgressPolicy.mayReportFor(organisation);
        if (content.length == 0 || content.length > LARGEST_BYTES) {
            throw new ProgressProblem.Invalid(Map.of("evidence", content.length == 0 ? "empty" : "tooLarge"));
        }
        String mediaType = tika.detect(content, plain(name));
        if (!TAKEN.contains(mediaType) || mediaType.equals(WORKBOOK) && !Workbook.isOne(content)) {
            throw new ProgressProblem.Invalid(Map.of("evidence", "fileType"));
        }
        requireHarmless(content);
        EvidenceFile file =
                new EvidenceFile(Identity.random(), plain(name), mediaType, content.length, sha256(content));
        store.keep(file, organisation.value(), content);
        return file;
    }

    private void requireHarmless(byte[] content) {
        switch (scan.look(content)) {
            case CLEAN -> {}
            case HARMFUL -> throw new ProgressProblem.Invalid(Map.of("evidence", "harmful"));
            case UNKNOWN -> throw new ProgressProblem.Invalid(Map.of("evidence", "notScanned"));
        }
    }

    /** A file with its content, when the caller may read the report it belongs to. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Content> find(String report, String file) {
        return reports.find(report, AsOf.NOW).map(Recorded::state).stream()
                .flatMap(found -> found.evidence().stream())
                .filter(evidence -> evidence.id().equals(file))
                .map(evidence -> new Content(evidence, store.content(evidence.id())))
                .findFirst();
    }

    /** The bytes of a file that another feature keeps with a record of its own, and lets be read by its own rule. */
    @PreAuthorize(Rights.SYSTEM)
    public byte[] bytes(EvidenceFile file) {
        return store.content(file.id());
    }

    /** True when such a file was received for one of the organisations, and is what it is said to be; as for {@link #bytes}. */
    @PreAuthorize(Rights.SYSTEM)
    public boolean isReceived(EvidenceFile file, Set<OrganisationId> organisations) {
        return store.isReceived(file, organisations);
    }

    /** A file and its bytes. */
    public record Content(EvidenceFile file, byte[] bytes) {}

    /** The last part of a path, at most 200 characters, without control or direction characters. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        String shorter = clean.length() > 200 ? clean.substring(clean.length() - 200) : clean;
        return shorter.isEmpty() ? "file" : shorter;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
