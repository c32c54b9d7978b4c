package org.accord.commitments.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.coach.Coach;
import org.accord.commitments.coach.Ingredient;
import org.accord.commitments.coach.Score;
import org.jspecify.annotations.Nullable;

/** Says beside the form what would let others check the commitment; heard by a screen reader when it changes. */
final class CoachPanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final Paragraph reached = new Paragraph();
    private final Paragraph next = new Paragraph();
    private final UnorderedList lifting = new UnorderedList();
    private transient @Nullable Score shown;

    CoachPanel() {
        Section root = getContent();
        Section said = new Section(reached, next, lifting);
        said.getElement().setAttribute("aria-live", "polite");
        reached.addClassName("reached");
        Paragraph what = new Paragraph(getTranslation("coach.what"));
        what.addClassName("sub");
        root.addClassNames("part", "coach");
        root.add(new H2(getTranslation("coach.title")), said, what);
    }

    /** What is typed now. */
    void look(CommitmentDraft typed) {
        Score score = Coach.of(typed);
        if (!score.equals(shown)) {
            shown = score;
            show(score);
        }
    }

    private void show(Score score) {
        List<Ingredient> missing = score.lifting();
        reached.setText(getTranslation("coach.reached", "level", score.level(), "name", name(score.level())));
        next.setText(
                missing.isEmpty()
                        ? getTranslation("coach.done")
                        : getTranslation("coach.next", "name", name(score.level() + 1)));
        lifting.removeAll();
        missing.forEach(ingredient -> lifting.add(new ListItem(getTranslation("coach." + ingredient.name()))));
        lifting.setVisible(!missing.isEmpty());
    }

    private String name(int level) {
        return getTranslation("coach.level." + level);
    }
}
