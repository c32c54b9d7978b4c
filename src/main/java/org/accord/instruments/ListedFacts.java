package org.accord.instruments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.Days;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Puts status facts on record that come as a list, each as an act of its own, and takes them back. Nobody is written to
 * about a single one of them.
 *
 * @see "decision 0037"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class ListedFacts {

    private static final String IMPORTED = "imported";
    private static final int LONGEST_SLUG = 40;
    private static final int HASH_BYTES = 10;

    private final InstrumentStore store;
    private final Instruments instruments;
    private final Clock clock;

    ListedFacts(InstrumentStore store, Instruments instruments, Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.clock = clock;
    }

    /**
     * The id of what one source says of a state, the same for the same words: so nothing comes on record twice.
     *
     * @param source however it is spelled
     */
    public static String id(String instrument, CountryCode state, StatusFact.What what, FactDay trueOn, String source) {
        String slug = instrument.substring(0, Math.min(instrument.length(), LONGEST_SLUG));
        String said = String.join("\n", instrument, trueOn.text(), sourceKey(source));
        return String.join(".", slug, state.slug(), what.name().toLowerCase(Locale.ROOT), hash(said));
    }

    /** By what the same source is known again: its words without case and space. */
    public static String sourceKey(String source) {
        return source.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", "");
    }

    /** All instruments with everything that is on record of them today. */
    public List<Dossier> onRecord() {
        return instruments.all(today(), AsOf.NOW);
    }

    /**
     * Puts a fact on record; one that came before and stands is left as it is, so that whoever died half-way can begin
     * again. One that was taken back comes again.
     *
     * @param known what is on record of its instrument, read once for a whole list
     * @throws InstrumentProblem.Invalid naming every field that is wrong
     * @throws InstrumentProblem.NotFound when that is another instrument
     * @throws RegisterProblem.ChangedMeanwhile when somebody changed it at the same moment
     */
    public Recorded<StatusFact> note(FactDraft draft, Dossier known) {
        if (!known.instrument().slug().equals(draft.instrument())) {
            throw new InstrumentProblem.NotFound(draft.instrument());
        }
        LocalDate today = today();
        Map<String, String> faults = draft.faults(known, today);
        if (!faults.isEmpty()) {
            throw new InstrumentProblem.Invalid(faults);
        }
        Optional<Recorded<StatusFact>> last = store.facts.find(draft.id());
        return last.filter(noted -> !noted.state().isRecalled())
                .map(this::imported)
                .orElseGet(() -> store.facts.record(new NewState<>(
                        "imported",
                        draft.id(),
                        last.map(Recorded::version).orElse(0L),
                        draft.checked(today),
                        Visibility.PUBLIC,
                        null)));
    }

    /** The fact as it came, whatever became of it since. */
    private Recorded<StatusFact> imported(Recorded<StatusFact> now) {
        return store.facts.history(now.id()).reversed().stream()
                .filter(step -> step.verb().equals(IMPORTED))
                .findFirst()
                .map(step -> new Recorded<>(now.id(), step.version(), step.number(), step.at(), now.state()))
                .orElse(now);
    }

    /** Whether a fact of this id was taken back with its list. */
    public boolean isTakenBack(String id) {
        return store.facts.find(id).filter(known -> known.state().isRecalled()).isPresent();
    }

    /**
     * Takes a fact back, unless it was changed since. It stays on record with the days between; as of those, it stands.
     *
     * @param version as it came
     * @return false when it was left as it is
     */
    public boolean takeBack(String id, long version) {
        Optional<Recorded<StatusFact>> now = store.facts.find(id);
        if (now.filter(known -> known.version() == version + 1 && known.state().isRecalled())
                .isPresent()) {
            return true;
        }
        if (now.filter(known -> known.version() == version && known.state().stands())
                .isEmpty()) {
            return false;
        }
        try {
            store.facts.record(
                    new NewState<>("recalled", id, version, now.get().state().recall(), Visibility.PUBLIC, null));
            return true;
        } catch (RegisterProblem.ChangedMeanwhile changed) {
            return false;
        }
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private static String hash(String said) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
