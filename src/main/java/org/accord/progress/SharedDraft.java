package org.accord.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.accord.commitments.Commitment;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What all editors of an organisation typed for one report and have not sent. Two who edit different fields both win; of
 * two who edit the same field, the text that came later and was typed over an older one becomes a {@link Rival}, and a
 * person who sees both chooses. Nothing that was typed goes without that.
 *
 * @param report id
 * @param round version of the report that is typed over; 0 for the first report
 * @param fields by name, as {@link ReportFields} names them
 * @param taken who is sending it, or null
 * @param changes counts every change of the draft
 * @see "decision 0046"
 */
public record SharedDraft(
        String report,
        long round,
        Map<String, SharedText> fields,
        @Nullable Taking taken,
        long changes) {

    /** After this, whoever took the draft to send it is taken to have failed. */
    static final Duration LONGEST_SENDING = Duration.ofMinutes(1);

    public SharedDraft {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /**
     * Who is sending the draft.
     *
     * @param act one press of a button
     */
    public record Taking(UserId by, Instant at, String act) {}

    /**
     * A text of a field.
     *
     * @param form it was typed in
     * @param round the form was opened for
     * @param base version of the field that was seen when it was typed
     * @param before what the form last had kept of the field, or found in it
     */
    public record Typed(String form, long round, String field, long base, String before, String text) {

        private boolean isOn(Rival rival) {
            return rival.id().startsWith(form + ".") && rival.text().equals(before);
        }

        private String rival(SharedText now) {
            return form + "." + round + "." + base + "." + now.version() + "."
                    + now.rivals().size();
        }
    }

    /**
     * What a person made of two texts they saw.
     *
     * @param version of the field that was seen
     * @param rival id
     * @param seen text of the rival
     * @param text what stands from now on
     */
    public record Choice(String field, long version, String rival, String seen, String text) {}

    /**
     * What a person was shown of a draft: the version of every field that was changed in that round.
     *
     * @param round of the draft
     * @param versions by field; 0 for one that is not named
     */
    public record Seen(long round, Map<String, Long> versions) {

        public Seen {
            versions = Map.copyOf(versions);
        }

        private boolean isOf(String field, SharedText now) {
            return versions.getOrDefault(field, 0L) == now.version();
        }
    }

    static SharedDraft begun(String report, long round, Map<String, String> base) {
        Map<String, SharedText> fields = new TreeMap<>();
        base.forEach((name, text) -> fields.put(name, SharedText.begun(text)));
        return new SharedDraft(report, round, fields, null, 0);
    }

    public SharedText field(String name) {
        return fields.getOrDefault(name, SharedText.EMPTY);
    }

    /** Every field's text. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        fields.forEach((name, field) -> texts.put(name, field.text()));
        return texts;
    }

    /** Fields for which somebody has to choose a text. */
    public Set<String> undecided() {
        Set<String> names = new HashSet<>();
        fields.forEach((name, field) -> {
            if (!field.rivals().isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    /** As it is shown to somebody now. */
    public Seen seen() {
        Map<String, Long> versions = new TreeMap<>();
        fields.forEach((name, field) -> versions.put(name, field.version()));
        return new Seen(round, versions);
    }

    /** Fields that say another thing than what was seen, each with whoever changed it last. */
    Map<String, UserId> changedSince(Seen seen) {
        Map<String, UserId> changed = new TreeMap<>();
        fields.forEach((name, field) -> {
            UserId by = field.by();
            if (by != null && !seen.isOf(name, field)) {
                changed.put(name, by);
            }
        });
        return changed;
    }

    /**
     * With a text: in its field when that is as it was seen, else as a rival, in place of the one that the form went on
     * from. The same text twice changes nothing.
     */
    SharedDraft typed(Typed typed, UserId by, Instant at) {
        Optional<Rival> own =
                field(typed.field()).rivals().stream().filter(typed::isOn).findFirst();
        SharedText now = own.map(Rival::id).map(field(typed.field())::without).orElse(field(typed.field()));
        if (now.says(typed.text())) {
            return with(typed.field(), now);
        }
        boolean seen = !isTaken(at) && typed.round() == round && typed.base() == now.version();
        String id = own.map(Rival::id).orElseGet(() -> typed.rival(now));
        return with(
                typed.field(),
                seen ? now.next(typed.text(), by, at) : now.against(new Rival(id, typed.text(), by, at)));
    }

    /** True when the choice was made of the two texts that stand. */
    boolean isUpToDate(Choice choice, Instant at) {
        SharedText now = field(choice.field());
        return !isTaken(at)
                && now.version() == choice.version()
                && now.rival(choice.rival())
                        .filter(rival -> rival.text().equals(choice.seen()))
                        .isPresent();
    }

    /** With what a person made of two texts; as it is when one of them is another by now. */
    SharedDraft chosen(Choice choice, UserId by, Instant at) {
        if (!isUpToDate(choice, at)) {
            return this;
        }
        SharedText left = field(choice.field()).without(choice.rival());
        return with(choice.field(), left.text().equals(choice.text()) ? left : left.next(choice.text(), by, at));
    }

    /** True while somebody sends it. */
    public boolean isTaken(Instant now) {
        return taken != null && taken.at().plus(LONGEST_SENDING).isAfter(now);
    }

    /** Taken by the act, when nobody else sends it, nothing waits for a choice, and it is as whoever sends it saw it. */
    SharedDraft take(Seen seen, Taking act) {
        boolean isSeen = seen.round() == round && changedSince(seen).isEmpty();
        return isSeen && !isTaken(act.at()) && undecided().isEmpty()
                ? new SharedDraft(report, round, fields, act, changes)
                : this;
    }

    SharedDraft give() {
        return new SharedDraft(report, round, fields, null, changes);
    }

    /** For the next round: what was typed before and says another thing than the record stays as a rival. */
    SharedDraft next(long newRound, Map<String, String> base) {
        Set<String> names = new HashSet<>(base.keySet());
        names.addAll(fields.keySet());
        Map<String, SharedText> all = new TreeMap<>();
        names.forEach(name -> all.put(name, carried(field(name), base.getOrDefault(name, ""))));
        return new SharedDraft(report, newRound, all, null, changes);
    }

    /** Without the rows that the commitment no longer has: nobody is asked for them, and nothing waits for a choice there. */
    SharedDraft on(Commitment commitment) {
        Map<String, SharedText> asked = new TreeMap<>(fields);
        asked.keySet().removeIf(name -> !ReportFields.isAsked(name, commitment));
        return new SharedDraft(report, round, asked, taken, changes);
    }

    private SharedText carried(SharedText before, String text) {
        List<Rival> apart = before.rivals().stream()
                .filter(rival -> !rival.text().strip().equals(text.strip()))
                .toList();
        SharedText now = new SharedText(text, 0, null, null, apart);
        UserId by = before.by();
        Instant at = before.at();
        return by == null || at == null || before.says(text)
                ? now
                : now.against(new Rival("before." + round + "." + before.version(), before.text(), by, at));
    }

    private SharedDraft with(String name, SharedText field) {
        Map<String, SharedText> all = new TreeMap<>(fields);
        all.put(name, field);
        return new SharedDraft(report, round, all, taken, changes);
    }
}
