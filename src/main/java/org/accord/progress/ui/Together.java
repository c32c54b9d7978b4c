package org.accord.progress.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.accord.progress.DraftNews;
import org.accord.progress.SharedDrafts;

/** Above the form of a report: who else has it open. While it is on a screen, the form hears of every change. */
final class Together extends Composite<Paragraph> {

    private static final long serialVersionUID = 1L;

    private final transient SharedDrafts drafts;
    private final String report;
    private final String form;
    private final transient Consumer<DraftNews> hearing;
    private transient Runnable ending = () -> {};

    Together(SharedDrafts drafts, String report, String form, Consumer<DraftNews> hearing) {
        this.drafts = drafts;
        this.report = report;
        this.form = form;
        this.hearing = hearing;
        getContent().addClassName("sub");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(List<String> others) {
        getContent()
                .setText(
                        others.isEmpty()
                                ? ""
                                : getTranslation(
                                        "together.here", "who", String.join(getTranslation("capacity.comma"), others)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ending = drafts.listen(report, form, news -> ui.access(() -> hearing.accept(news)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        ending.run();
    }
}
