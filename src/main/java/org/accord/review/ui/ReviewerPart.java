package org.accord.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.Optional;
import org.accord.accounts.User;
import org.accord.review.Assignment;
import org.accord.review.Assignments;
import org.accord.shared.CurrentActor;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.PersonNames;
import org.accord.shared.Problem;
import org.accord.shared.UserId;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;

/** Who has the report at hand, and the ways to take it, to give it to somebody, and to let it go. */
final class ReviewerPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Assignments assignments;
    private final transient PersonNames names;
    private final transient Runnable moved;
    private final transient Runnable otherwise;
    private final Div meanwhile = new Div();
    private final H2 heading = new H2(getTranslation("reviewing.reviewer"));
    private final boolean barred;
    private final boolean decidedHere;
    private transient Assignment now;

    /**
     * The part of a report that is not decided.
     *
     * @param moved shows the queue anew; what is typed on the desk stays
     * @param otherwise shows the desk anew too, when the caller may decide now and could not, or the other way round
     */
    ReviewerPart(Assignments assignments, PersonNames names, String report, Runnable moved, Runnable otherwise) {
        this.assignments = assignments;
        this.names = names;
        this.moved = moved;
        this.otherwise = otherwise;
        now = assignments.of(report);
        barred = assignments.isBarred(report);
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        addClassName("part");
        heading.getElement().setAttribute("tabindex", "-1");
        decidedHere = mayDecide();
        draw();
    }

    /** Shows who has it by now. */
    void lookAgain() {
        now = assignments.of(now.report());
        draw();
    }

    private void draw() {
        removeAll();
        add(heading, meanwhile, holder());
        if (barred) {
            Paragraph why = new Paragraph(getTranslation("reviewing.youAreBarred"));
            why.addClassName("note");
            add(why);
        }
        acts();
    }

    /** True when the caller may decide it as things stand. */
    boolean mayDecide() {
        return !barred && (now.reviewer().isEmpty() || isMine());
    }

    private boolean isMine() {
        return now.reviewer().filter(caller()::equals).isPresent();
    }

    private Paragraph holder() {
        Instant since = now.since();
        if (now.reviewer().isEmpty() || since == null) {
            return new Paragraph(getTranslation("reviewing.nobody"));
        }
        return new Paragraph(Isolated.text(getTranslation(
                isMine() ? "reviewing.yours" : "reviewing.with",
                "name",
                name(now.reviewer().get()),
                "day",
                Formats.of(Language.of(getLocale())).instant(since))));
    }

    private void acts() {
        Div acts = new Div();
        acts.addClassName("point-acts");
        if (!barred && !isMine()) {
            String key = now.reviewer().isEmpty() ? "reviewing.take" : "reviewing.takeOver";
            acts.add(new Button(
                    getTranslation(key),
                    click -> attempt(
                            () -> assignments.assign(now.report(), caller(), now.version()), "reviewing.taken")));
        }
        if (now.reviewer().isPresent() && (isMine() || !barred)) {
            acts.add(new Button(
                    getTranslation("reviewing.handBack"),
                    click -> attempt(() -> assignments.handBack(now.report(), now.version()), "reviewing.handedBack")));
        }
        if (acts.getComponentCount() > 0) {
            add(acts);
        }
        if (!barred) {
            give().ifPresent(this::add);
        }
    }

    private Optional<Select<User>> give() {
        var others = assignments.candidates(now.report()).stream()
                .filter(person -> !person.id().equals(caller()))
                .filter(person -> now.reviewer().filter(person.id()::equals).isEmpty())
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Select<User> give = new Select<>();
        give.setLabel(getTranslation("reviewing.give"));
        give.setHelperText(getTranslation("reviewing.give.help"));
        give.setItems(others);
        give.setItemLabelGenerator(User::displayName);
        give.addValueChangeListener(change -> attempt(
                () -> assignments.assign(now.report(), change.getValue().id(), now.version()), "reviewing.given"));
        return Optional.of(give);
    }

    private void attempt(Runnable act, String said) {
        boolean before = mayDecide();
        try {
            act.run();
        } catch (Problem refused) {
            tell(refused);
            lookAgain();
            moved.run();
            return;
        }
        Notices.success(getTranslation(said));
        meanwhile.setVisible(false);
        lookAgain();
        heading.getElement().callJsFunction("focus");
        if (mayDecide() == before && before == decidedHere) {
            moved.run();
        } else {
            otherwise.run();
        }
    }

    private void tell(Problem refused) {
        meanwhile.removeAll();
        meanwhile.add(new Paragraph(getTranslation(
                refused.kind() == Problem.Kind.CHANGED_MEANWHILE ? "reviewing.meanwhile" : "problem." + refused.key(),
                refused.data())));
        meanwhile.setVisible(true);
    }

    private String name(UserId person) {
        return names.of(person).orElseGet(() -> getTranslation("form.colleague"));
    }

    private static UserId caller() {
        return CurrentActor.get().user();
    }
}
