package org.accord.shell.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.accord.charters.ui.CharterChoice;
import org.accord.requests.NewRequest;
import org.accord.shared.ReportingPeriod;
import org.accord.shared.ui.DayField;

/** One small form for each kind of job. */
final class JobForms extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String REPORT = "implementation-report";
    private static final String MATCHING = "capacity-matching";
    private static final String CONTACTS = "contact-confirmation";
    private static final String REENDORSEMENT = "reendorsement";
    private static final String STANDINGS = "standings";
    private static final String DEADLINES = "review-deadlines";
    static final List<String> KINDS = List.of(REPORT, MATCHING, CONTACTS, REENDORSEMENT, STANDINGS, DEADLINES);
    private static final List<String> EDITIONS = List.of("preliminary", "final", "corrected");
    private static final int YEARS = 8;

    private final LocalDate yesterday;
    private final transient Consumer<NewRequest> file;
    private transient CharterChoice charter;

    JobForms(LocalDate today, CharterChoice charter, Consumer<NewRequest> file) {
        this.charter = charter;
        this.yesterday = today.minusDays(1);
        this.file = file;
        getContent().addClassName("parts");
        getContent().add(report());
        KINDS.stream().filter(kind -> !kind.equals(REPORT)).map(this::overAll).forEach(getContent()::add);
    }

    private Section report() {
        Select<Integer> year = new Select<>();
        year.setLabel(getTranslation("workspace.jobs.year"));
        year.setItems(IntStream.range(0, YEARS)
                .mapToObj(back -> yesterday.getYear() - back)
                .toList());
        year.setValue(yesterday.getYear() - 1);
        Select<String> edition = new Select<>();
        edition.setLabel(getTranslation("reports.edition"));
        edition.setItems(EDITIONS);
        edition.setItemLabelGenerator(each -> getTranslation("reports.edition." + each));
        edition.setValue(EDITIONS.getFirst());
        DayField asOf = asOf();
        Button start = start(() -> file.accept(NewRequest.of(REPORT, charter.slug())
                .inPeriod(ReportingPeriod.year(year.getValue()).toString())
                .inEdition(edition.getValue())
                .asOf(asOf.getValue())));
        only(start, asOf);
        Div pair = new Div(year, edition);
        pair.addClassName("pair");
        Section form = form(REPORT, pair, asOf, start);
        charter.select(another -> charter = another).ifPresent(select -> form.addComponentAtIndex(1, select));
        return form;
    }

    /** A job over the whole record that asks for nothing but a day. */
    private Section overAll(String kind) {
        DayField asOf = asOf();
        Button start = start(() -> file.accept(NewRequest.of(kind, "all").asOf(asOf.getValue())));
        only(start, asOf);
        return form(kind, new Div(), asOf, start);
    }

    private Section form(String kind, Div pair, DayField asOf, Button start) {
        start.setAriaLabel(getTranslation("workspace.jobs.start", "job", getTranslation("jobs." + kind)));
        Section form = new Section(new H2(getTranslation("jobs." + kind)), pair, asOf, new Div(start));
        form.addClassName("form");
        return form;
    }

    private DayField asOf() {
        DayField asOf = new DayField(getTranslation("reports.asOf"));
        asOf.setMax(yesterday);
        asOf.setValue(yesterday);
        return asOf;
    }

    private Button start(Runnable act) {
        Button start = new Button(getTranslation("workspace.jobs.start.short"), click -> act.run());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        return start;
    }

    /** A job needs a day that is over. */
    private void only(Button start, DayField asOf) {
        asOf.addValueChangeListener(change ->
                start.setEnabled(asOf.getValue() != null && !asOf.getValue().isAfter(yesterday)));
    }
}
