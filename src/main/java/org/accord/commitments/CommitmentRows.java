package org.accord.commitments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.jspecify.annotations.Nullable;

/**
 * Milestones and indicators under ids that last: what was reported on one stays with it, whichever rows are put before
 * it or taken away, and no id is given twice.
 */
final class CommitmentRows {

    private final List<Milestone> milestones;
    private final List<Indicator> indicators;
    private int last;

    private CommitmentRows(int last) {
        this.last = last;
        this.milestones = new ArrayList<>();
        this.indicators = new ArrayList<>();
    }

    /** Of a commitment that is new. */
    static CommitmentRows of(CommitmentDraft draft) {
        CommitmentRows rows = new CommitmentRows(0);
        draft.milestones().forEach(row -> rows.add("m" + (rows.milestones.size() + 1), row));
        draft.indicators().forEach(row -> rows.add("i" + (rows.indicators.size() + 1), row));
        rows.last = Math.max(rows.milestones.size(), rows.indicators.size());
        return rows;
    }

    /** Of one that says other things now. */
    static CommitmentRows of(CommitmentDraft draft, Commitment now) {
        CommitmentRows rows = new CommitmentRows(highest(now));
        Map<String, String> titles =
                now.milestones().stream().collect(Collectors.toMap(Milestone::id, Milestone::title));
        Map<String, String> names = now.indicators().stream().collect(Collectors.toMap(Indicator::id, Indicator::name));
        List<String> milestoneIds = rows.ids(
                draft.milestones(),
                MilestoneDraft::id,
                MilestoneDraft::title,
                now.milestones().stream().map(Milestone::id).toList(),
                titles);
        List<String> indicatorIds = rows.ids(
                draft.indicators(),
                IndicatorDraft::id,
                IndicatorDraft::name,
                now.indicators().stream().map(Indicator::id).toList(),
                names);
        for (int i = 0; i < milestoneIds.size(); i++) {
            String id = milestoneIds.get(i);
            rows.add(id.isEmpty() ? "m" + ++rows.last : id, draft.milestones().get(i));
        }
        for (int i = 0; i < indicatorIds.size(); i++) {
            String id = indicatorIds.get(i);
            rows.add(id.isEmpty() ? "i" + ++rows.last : id, draft.indicators().get(i));
        }
        return rows;
    }

    List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    /** The highest number that was ever given. */
    int last() {
        return last;
    }

    /** Each row's id; empty for a row that is new. What a row says of itself comes before what can be guessed. */
    private <D> List<String> ids(
            List<D> typed,
            Function<D, @Nullable String> said,
            Function<D, String> named,
            List<String> known,
            Map<String, String> names) {
        Set<String> taken = new HashSet<>();
        List<@Nullable String> found = new ArrayList<>();
        for (D row : typed) {
            String id = said.apply(row);
            found.add(id == null ? null : known.contains(id) && taken.add(id) ? id : "");
        }
        settle(
                found,
                taken,
                place -> known.stream()
                        .filter(id -> named.apply(typed.get(place)).strip().equals(names.get(id)))
                        .toList());
        settle(found, taken, place -> place < known.size() ? List.of(known.get(place)) : List.of());
        return found.stream().map(id -> id == null ? "" : id).toList();
    }

    private static void settle(
            List<@Nullable String> found, Set<String> taken, Function<Integer, List<String>> candidates) {
        for (int place = 0; place < found.size(); place++) {
            if (found.get(place) == null) {
                Optional<String> free =
                        candidates.apply(place).stream().filter(taken::add).findFirst();
                if (free.isPresent()) {
                    found.set(place, free.get());
                }
            }
        }
    }

    private void add(String id, MilestoneDraft row) {
        milestones.add(new Milestone(id, row.title().strip(), given(row.due())));
    }

    private void add(String id, IndicatorDraft row) {
        indicators.add(new Indicator(
                id,
                row.name().strip(),
                row.unit().strip(),
                given(row.baseline()),
                given(row.target()),
                given(row.due()),
                row.details()));
    }

    /** Before ids were counted they were places, and rows that are gone had some of them. */
    private static int highest(Commitment now) {
        Integer given = now.lastRow();
        return given == null ? CommitmentCheck.MOST_MILESTONES : given;
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("checked in the draft");
        }
        return value;
    }
}
