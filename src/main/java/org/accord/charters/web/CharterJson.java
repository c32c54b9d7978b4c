package org.accord.charters.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.charters.Charter;
import org.accord.charters.CharterVersion;
import org.accord.charters.Principle;
import org.accord.charters.ReendorsementWindow;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A charter for machines.
 *
 * @param name by tag of the language
 * @param authoritative tag of the language that counts
 * @param wording FULL where the text that is signed stands here, SUMMARY where it stands at the source alone
 * @param version in force
 * @param signatures that stand, of any version
 * @param principles of the version in force; left out of lists
 * @param versions the newest first; left out of lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CharterJson(
        String slug,
        Map<String, String> name,
        String authoritative,
        LocalDate adopted,
        String source,
        String signing,
        String wording,
        int version,
        long signatures,
        @Nullable WindowJson reendorsement,
        @Nullable List<PrincipleJson> principles,
        @Nullable List<VersionJson> versions) {

    /** The norms are letters of the UN's, by Accord's own reading. */
    record PrincipleJson(int number, Map<String, String> title, Map<String, String> summary, List<String> norms) {
        static PrincipleJson of(Principle principle) {
            return new PrincipleJson(
                    principle.number(), byTag(principle.title()), byTag(principle.summary()), principle.norms());
        }
    }

    /** The time for those who signed an earlier version, and the rule after it. */
    record WindowJson(LocalDate opened, LocalDate last, String after) {
        static WindowJson of(ReendorsementWindow window) {
            return new WindowJson(window.opened(), window.last(), window.after().name());
        }
    }

    /** A version: since when it is in force, until when it was, or the last day of its consultation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionJson(
            int number,
            String state,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            long signatures,
            Map<String, String> name,
            List<PrincipleJson> principles) {
        static VersionJson of(CharterVersion version, long signatures) {
            return new VersionJson(
                    version.number(),
                    version.state().name(),
                    version.since(),
                    version.until(),
                    signatures,
                    byTag(version.text().name()),
                    version.text().principles().stream().map(PrincipleJson::of).toList());
        }
    }

    static CharterJson summary(Charter charter, long signatures) {
        ReendorsementWindow window = charter.window();
        return new CharterJson(
                charter.slug(),
                byTag(charter.name()),
                charter.name().original().tag(),
                charter.adopted(),
                charter.source(),
                charter.signing().name(),
                charter.wording().name(),
                charter.version(),
                signatures,
                window == null ? null : WindowJson.of(window),
                null,
                null);
    }

    static CharterJson whole(Charter charter, List<CharterVersion> all, Map<Integer, Long> signed) {
        CharterJson summary = summary(
                charter, signed.values().stream().mapToLong(Long::longValue).sum());
        return new CharterJson(
                summary.slug,
                summary.name,
                summary.authoritative,
                summary.adopted,
                summary.source,
                summary.signing,
                summary.wording,
                summary.version,
                summary.signatures,
                summary.reendorsement,
                charter.principles().stream().map(PrincipleJson::of).toList(),
                all.stream()
                        .map(version -> VersionJson.of(version, signed.getOrDefault(version.number(), 0L)))
                        .toList());
    }

    private static Map<String, String> byTag(LocalisedText text) {
        Map<String, String> byTag = new TreeMap<>();
        for (Language language : Language.values()) {
            String own = text.texts().get(language);
            if (own != null) {
                byTag.put(language.tag(), own);
            }
        }
        return byTag;
    }
}
