package org.accord.progress;

import java.util.List;
import java.util.Map;
import org.accord.pictures.StackedBar;
import org.accord.pictures.Tone;
import org.accord.progress.Obligation.Kept;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/** How obligations were kept, as a picture for pages, papers, mails and the workspace. */
@Component
public class KeptPictures {

    private static final List<Kept> BEST_FIRST = List.of(Kept.ON_TIME, Kept.LATE, Kept.AWAITED, Kept.SILENT);

    private final Messages messages;

    KeptPictures(Messages messages) {
        this.messages = messages;
    }

    /** What is still awaited is a part only where something is. */
    public StackedBar bar(String title, Map<Kept, Long> tally, Language language) {
        List<StackedBar.Part> parts = BEST_FIRST.stream()
                .filter(kept -> kept != Kept.AWAITED || tally.containsKey(kept))
                .map(kept -> new StackedBar.Part(
                        messages.get(language, "kept." + kept.name()),
                        Tone.of(kept.sign()),
                        tally.getOrDefault(kept, 0L)))
                .toList();
        return new StackedBar(title, parts);
    }
}
