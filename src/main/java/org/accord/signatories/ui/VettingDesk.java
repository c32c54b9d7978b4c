package org.accord.signatories.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Language;
import org.accord.shared.PersonNames;
import org.accord.shared.UserId;
import org.accord.shared.ui.Notices;
import org.accord.signatories.Application;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.VettingBoard;
import org.accord.signatories.Vettings;

/** One vetting on the screen: its parts act from the version they show, and are shown anew after every act. */
final class VettingDesk {

    private final Vettings vettings;
    private final PersonNames names;
    private final Recorded<Application> application;
    private final List<Runnable> parts = new ArrayList<>();
    private Runnable acted = () -> {};
    private VettingBoard board;

    VettingDesk(Vettings vettings, PersonNames names, Recorded<Application> application) {
        this.vettings = vettings;
        this.names = names;
        this.application = application;
        board = vettings.of(application.id());
    }

    Application application() {
        return application.state();
    }

    VettingBoard board() {
        return board;
    }

    /** True while something may be done about it. */
    boolean isUndecided() {
        return application().state() == Application.State.SUBMITTED;
    }

    /** Shows the part now and after every act. */
    void show(Runnable part) {
        parts.add(part);
        part.run();
    }

    /** Runs after every act, for what lies beside the desk. */
    void whenActed(Runnable then) {
        acted = then;
    }

    void refresh() {
        board = vettings.of(application.id());
        parts.forEach(Runnable::run);
        acted.run();
    }

    /** True when it was done; when a colleague was quicker the person is told and sees how things stand. */
    boolean act(Act act) {
        try {
            act.on(vettings, application.id(), board.version());
            refresh();
            return true;
        } catch (RegisterProblem.ChangedMeanwhile | SignatoryProblem.NotInState late) {
            refresh();
            Notices.problem(text("vetting.meanwhile"), text("common.close"));
            return false;
        }
    }

    /** Something done from a version. */
    @FunctionalInterface
    interface Act {
        void on(Vettings vettings, String application, long seen);
    }

    /** Who did something, and when. */
    String by(String key, UserId person, Instant at) {
        return text(key, "name", names.of(person).orElseGet(() -> text("vetting.somebody")), "at", at);
    }

    static Paragraph typed(String words) {
        Paragraph typed = new Paragraph(words);
        typed.getElement().setAttribute("dir", "auto");
        typed.addClassName("typed");
        return typed;
    }

    static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    static String text(String key, Object... arguments) {
        return new Span().getTranslation(key, arguments);
    }
}
