package org.accord.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.commitments.Commitments;
import org.accord.pictures.Drawn;
import org.accord.pictures.Pictures;
import org.accord.pictures.StackedBar;
import org.accord.pictures.Tone;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.progress.Rating;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** How far a signatory is: its commitments by what reviewers last said of them. */
@Component
class SignatoryPictures {

    private static final int NEWEST_REPORTS = 200;
    private static final List<Rating> BEST_FIRST =
            List.of(Rating.COMPLETE, Rating.SUBSTANTIAL, Rating.LIMITED, Rating.NOT_STARTED, Rating.NO_EVIDENCE);

    private final Pictures pictures;
    private final Commitments commitments;
    private final ProgressReports reports;
    private final Messages messages;

    SignatoryPictures(Pictures pictures, Commitments commitments, ProgressReports reports, Messages messages) {
        this.pictures = pictures;
        this.commitments = commitments;
        this.reports = reports;
        this.messages = messages;
    }

    /**
     * Empty while the signatory has made no commitment.
     *
     * @param reporting ids of those whose reports count
     */
    Optional<Drawn> ratings(OrganisationId signatory, List<String> reporting, AsOf asOf, Language language) {
        long made = commitments.count(
                Commitments.all().where("organisation", signatory.value()).asOf(asOf));
        if (made == 0) {
            return Optional.empty();
        }
        Map<Rating, Long> rated = newest(reporting, asOf);
        List<StackedBar.Part> parts = new ArrayList<>();
        for (Rating rating : BEST_FIRST) {
            long count = rated.getOrDefault(rating, 0L);
            if (count > 0) {
                parts.add(new StackedBar.Part(messages.get(language, "rating." + rating.name()), tone(rating), count));
            }
        }
        long unrated = made - rated.values().stream().mapToLong(Long::longValue).sum();
        if (unrated > 0) {
            parts.add(new StackedBar.Part(messages.get(language, "pictures.unrated"), Tone.NONE, unrated));
        }
        String title = messages.get(language, "pictures.ratings");
        return Optional.of(pictures.draw("ratings", new StackedBar(title, parts), language));
    }

    /** Of each commitment the newest rating, among the newest reports. */
    private Map<Rating, Long> newest(List<String> reporting, AsOf asOf) {
        Map<String, Rating> byCommitment = new HashMap<>();
        for (ProgressSummary report : reports.list(ProgressReports.all()
                        .where("organisation", reporting)
                        .asOf(asOf)
                        .page(0, NEWEST_REPORTS))
                .items()) {
            Rating rating = report.rating();
            if (rating != null) {
                byCommitment.putIfAbsent(report.commitment(), rating);
            }
        }
        Map<Rating, Long> counts = new HashMap<>();
        byCommitment.values().forEach(rating -> counts.merge(rating, 1L, Long::sum));
        return counts;
    }

    private static Tone tone(Rating rating) {
        return switch (rating) {
            case COMPLETE -> Tone.DONE;
            case SUBSTANTIAL -> Tone.MOST;
            case LIMITED -> Tone.DOING;
            case NOT_STARTED -> Tone.SILENT;
            case NO_EVIDENCE -> Tone.LATE;
        };
    }
}
