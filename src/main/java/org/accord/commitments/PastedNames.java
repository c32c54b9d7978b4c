package org.accord.commitments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accord.search.Folding;
import org.accord.shared.FieldCheck;
import org.accord.signatories.FormerName;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.springframework.stereotype.Component;

/** Signatories that somebody names a line each, out of a letter or the first column of a table. */
@Component
class PastedNames {

    /** Lines read at once. */
    static final int MOST = 500;

    private static final Pattern FIRST_COLUMN = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*)\"|([^\\t;]*)).*");
    private static final int HITS = 5;

    private final Signatories signatories;

    PastedNames(Signatories signatories) {
        this.signatories = signatories;
    }

    NamedPartners read(String charter, String pasted) {
        List<String> lines = pasted.lines()
                .map(PastedNames::firstColumn)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MOST + 1L)
                .toList();
        FieldCheck check = new FieldCheck()
                .that("names", !lines.isEmpty(), "required")
                .that("names", lines.size() <= MOST, "partners.tooManyLines");
        lines.forEach(line -> check.optionalText("names", line, Partner.LONGEST_NAME));
        check.orThrow(CommitmentProblem.Invalid::new);
        List<SignatorySummary> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String line : lines) {
            find(charter, line).ifPresentOrElse(found::add, () -> unknown.add(line));
        }
        return new NamedPartners(found.stream().distinct().toList(), unknown);
    }

    /** What is called so comes first in the index. */
    private Optional<SignatorySummary> find(String charter, String line) {
        String wanted = Folding.search(line);
        return signatories.directory(Signatories.listed(charter).matching(line).page(0, HITS)).items().stream()
                .filter(each ->
                        names(each).anyMatch(name -> Folding.search(name).equals(wanted)))
                .findFirst();
    }

    private static Stream<String> names(SignatorySummary signatory) {
        Stream<String> now = signatory.name().texts().values().stream();
        Stream<String> before = signatory.formerNames().stream()
                .map(FormerName::name)
                .map(name -> name.texts().values())
                .flatMap(Collection::stream);
        return Stream.concat(Stream.of(signatory.slug()), Stream.concat(now, before));
    }

    private static String firstColumn(String line) {
        var columns = FIRST_COLUMN.matcher(line);
        if (!columns.matches()) {
            return line.strip();
        }
        String quoted = columns.group(1);
        return (quoted == null ? columns.group(2) : quoted.replace("\"\"", "\"")).strip();
    }

    /** The identity of a partner that is only named: the same however it is written. */
    static String id(String commitment, String name) {
        byte[] folded = Folding.search(name.strip()).getBytes(StandardCharsets.UTF_8);
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(folded))
                    .substring(0, 16);
            return commitment + ".n-" + hash;
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
