package org.accord.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.charters.Charters;
import org.accord.imports.Import;
import org.accord.imports.ImportProblem;
import org.accord.imports.Imports;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Sure;
import org.accord.signatories.SignatoryProblem;

/** One list: what was read, what is wrong with it, and what can be done now. */
final class ImportDesk {

    /** What asks for something comes first. */
    private static final List<Imports.Part> SHOWN =
            List.of(Imports.Part.LEFT, Imports.Part.REFUSED, Imports.Part.FAULTY, Imports.Part.SOUND);

    private static final int TENTHS = 10;

    private static final Set<String> OF_FACTS =
            Set.of("said.DONE", "said.UNDOING", "said.UNDONE", "part.LEFT", "discarded");

    private final Imports imports;
    private final Charters charters;
    private final Recorded<Import> recorded;
    private final Import read;
    private final Runnable changed;
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph reached = new Paragraph();
    private final Paragraph meanwhile = new Paragraph();
    private int said;

    ImportDesk(Imports imports, Charters charters, String id, Runnable changed) {
        this.imports = imports;
        this.charters = charters;
        this.recorded = imports.find(id);
        this.read = recorded.state();
        this.changed = changed;
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
    }

    Desk desk() {
        Desk desk = new Desk(text("imports.kind." + read.kind()), read.file())
                .under(new Standing(ImportsView.sign(read.state()), text("imports.state." + read.state())))
                .wide(meanwhile, state(), facts());
        if (read.state() == Import.State.DISCARDED) {
            return desk;
        }
        for (Imports.Part part : SHOWN) {
            if (read.rows(part) > 0) {
                desk.wide(part(part));
            }
        }
        return desk.acts(acts());
    }

    /** Moves the bar on; false when there is none, or the import ended. */
    boolean moved() {
        Optional<Integer> settled = imports.settled(read.id());
        settled.ifPresent(this::reach);
        return settled.isPresent() && isAtWork() && progress.isVisible();
    }

    /** The bar moves with every row; what is read out says so at each tenth. */
    private void reach(int rows) {
        progress.setValue(rows);
        int tenth = Math.max(1, read.sound() / TENTHS);
        if (isAtWork() && (rows == 0 || rows / tenth > said / tenth || rows == read.sound())) {
            said = rows;
            reached.setText(text("imports.reached", "done", rows, "total", read.sound()));
        }
    }

    private boolean isAtWork() {
        return read.state() == Import.State.RUNNING || read.state() == Import.State.UNDOING;
    }

    private Component state() {
        Div state = new Div();
        Optional<Integer> settled = imports.settled(read.id());
        progress.setVisible(isAtWork() && settled.isPresent());
        progress.setMax(Math.max(1, read.sound()));
        reached.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        reached.setVisible(progress.isVisible());
        reach(settled.orElse(0));
        progress.getElement().setAttribute("aria-label", text("imports.state." + read.state()));
        Paragraph why = new Paragraph(text(
                said(settled.isEmpty()),
                "sound",
                read.sound(),
                "faulty",
                read.faulty(),
                "landed",
                read.landed(),
                "back",
                read.takenBack(),
                "left",
                read.landed() - read.takenBack()));
        why.getElement().setAttribute("role", "status");
        state.add(why, progress, reached);
        if (read.state() == Import.State.DONE && imports.awaitsAnother(read)) {
            state.add(new Paragraph(
                    text(isOfFacts() ? "problem.facts.undoNeedsAnother" : "problem.imports.undoNeedsAnother")));
        }
        return state;
    }

    private String said(boolean idle) {
        if (isAtWork() && idle) {
            return "imports.said.INTERRUPTED";
        }
        if (read.state() == Import.State.READ && imports.awaitsAnother(read)) {
            return "facts.said.AWAITS";
        }
        return own("said." + read.state());
    }

    /** What is said of facts in words of their own. */
    private String own(String key) {
        return (isOfFacts() && OF_FACTS.contains(key) ? "facts." : "imports.") + key;
    }

    private boolean isOfFacts() {
        return read.kind() == Import.Kind.FACTS;
    }

    private Facts facts() {
        Facts facts = new Facts();
        if (isOfFacts()) {
            facts.fact(text("facts.told"), text(read.isTold() ? "facts.told.yes" : "facts.told.no"));
        } else {
            facts.fact(text("imports.charter"), charter());
        }
        facts.fact(text("imports.reason"), read.reason())
                .fact(text("imports.readAt"), Formats.of(language()).instant(read.readAt()));
        if (!read.unused().isEmpty()) {
            Div unused = new Div();
            read.unused().forEach(heading -> unused.add(new Div(Isolated.text(heading))));
            facts.fact(text("imports.unused"), unused);
        }
        return facts;
    }

    private String charter() {
        return charters.find(read.charter())
                .map(signed -> signed.name().in(language()))
                .orElse(read.charter());
    }

    private Component[] part(Imports.Part part) {
        H2 heading = new H2(text(own("part." + part)));
        RowsPart rows = new RowsPart(imports, read.id(), read.kind(), part);
        return part == Imports.Part.FAULTY || part == Imports.Part.REFUSED
                ? new Component[] {heading, new Paragraph(faults()), rows}
                : new Component[] {heading, rows};
    }

    private Anchor faults() {
        Language spoken = language();
        return new Anchor(
                download -> {
                    download.setFileName("faults.csv");
                    download.setContentType("text/csv; charset=utf-8");
                    Downloads.write(download, imports.faults(read.id(), spoken));
                },
                text("imports.faults.file"));
    }

    private ActsBar acts() {
        ActsBar acts = new ActsBar();
        switch (read.state()) {
            case READ -> {
                if (read.sound() > 0 && !imports.awaitsAnother(read)) {
                    acts.primary(
                            text("imports.begin", "count", read.sound()),
                            click -> sure("begin", read.sound(), () -> imports.begin(read.id(), recorded.version())));
                }
                discard(acts);
            }
            case RUNNING, UNDOING -> {
                if (imports.settled(read.id()).isEmpty()) {
                    acts.primary(text("imports.carryOn"), click -> act(() -> imports.carryOn(read.id())));
                }
            }
            case DONE -> {
                if (!imports.awaitsAnother(read)) {
                    acts.secondary(
                            text("imports.undo"),
                            click -> sure(
                                    "undo",
                                    read.landed() - read.takenBack(),
                                    () -> imports.undo(read.id(), recorded.version())));
                }
                discard(acts);
            }
            case UNDONE -> discard(acts);
            case DISCARDED -> {}
        }
        return acts;
    }

    private void discard(ActsBar acts) {
        acts.quiet(
                text("imports.discard"),
                click -> sure("discard", read.sound() + read.faulty(), () -> {
                    imports.discard(read.id(), recorded.version());
                    Notices.success(text(own("discarded")));
                }));
    }

    /** Many rows at once, for everyone to see: asked once more. */
    private void sure(String verb, int rows, Runnable act) {
        String what = "desks.imports." + verb;
        Sure.ask(
                text(what + ".sure", "count", rows),
                text("imports." + verb, "count", rows),
                () -> act(act),
                text(what + follows(verb), "count", rows));
    }

    /** Deleting a list says what becomes of what came of it: nothing came, all is taken back, or something stays. */
    private String follows(String verb) {
        boolean deletes = verb.equals("discard");
        if (deletes && read.state() == Import.State.READ) {
            return ".read";
        }
        if (deletes && read.state() == Import.State.UNDONE && read.landed() == read.takenBack()) {
            return ".back";
        }
        return isOfFacts() ? ".facts" : ".what";
    }

    private void act(Runnable act) {
        try {
            act.run();
            changed.run();
        } catch (ImportProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            say(text("imports.meanwhile"));
        } catch (ImportProblem.NeedsAnother alone) {
            say(text("problem." + alone.key()));
        } catch (SignatoryProblem.SigningClosed closed) {
            say(text("problem." + closed.key(), closed.data()));
        }
    }

    private void say(String what) {
        meanwhile.setText(what);
        meanwhile.setVisible(true);
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return progress.getTranslation(key, arguments);
    }
}
