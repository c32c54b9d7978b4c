package org.accord.measures.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.UnaryOperator;
import org.accord.instruments.Instrument;
import org.accord.measures.Measure;
import org.accord.measures.MeasureDraft;
import org.accord.measures.TitleLanguages;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;

/** The fields of a measure, bound to the names that its draft gives them. */
final class MeasureForm {

    final ComboBox<CountryCode> state = new ComboBox<>();
    final ComboBox<String> instrument = new ComboBox<>();
    final TextField article = new TextField();
    final Select<Measure.Kind> kind = new Select<>();
    final TextArea title = new TextArea();
    final ComboBox<String> language = new ComboBox<>();
    final TextField link = new TextField();
    final DayField since;
    final Checkbox onOrBefore = new Checkbox();
    final TextField source = new TextField();

    /**
     * An empty form.
     *
     * @param words answers a message key in the reader's language
     * @param states that the caller may record for
     */
    MeasureForm(
            FormFaults faults,
            UnaryOperator<String> words,
            Language reader,
            List<CountryCode> states,
            List<Instrument> instruments) {
        since = new DayField(words.apply("measures.since"));
        state.setLabel(words.apply("instruments.state"));
        state.setItems(states);
        state.setItemLabelGenerator(code -> Countries.name(code, reader));
        instrument.setLabel(words.apply("instruments.instrument"));
        instrument.setItems(instruments.stream().map(Instrument::slug).toList());
        instrument.setItemLabelGenerator(slug -> name(slug, instruments, reader));
        article.setLabel(words.apply("measures.article"));
        article.setHelperText(words.apply("measures.article.hint"));
        kind.setLabel(words.apply("measures.kind"));
        kind.setItems(Measure.Kind.values());
        kind.setItemLabelGenerator(each -> words.apply("measureKind." + each.name()));
        title.setLabel(words.apply("measures.titleOf"));
        title.setHelperText(words.apply("measures.titleOf.hint"));
        language.setLabel(words.apply("measures.language"));
        language.setItems(TitleLanguages.sorted(reader));
        language.setItemLabelGenerator(code -> TitleLanguages.name(code, reader));
        link.setLabel(words.apply("measures.link"));
        link.setHelperText(words.apply("measures.link.hint"));
        since.setHelperText(words.apply("measures.since.hint"));
        onOrBefore.setLabel(words.apply("measures.onOrBefore"));
        source.setLabel(words.apply("instruments.source"));
        source.setHelperText(words.apply("measures.source.hint"));
        bind(faults);
    }

    private static String name(String slug, List<Instrument> instruments, Language reader) {
        return instruments.stream()
                .filter(instrument -> instrument.slug().equals(slug))
                .findFirst()
                .map(instrument -> instrument.name().in(reader))
                .orElse(slug);
    }

    private void bind(FormFaults faults) {
        faults.bind("state", state);
        faults.bind("instrument", instrument);
        faults.bind("article", article);
        faults.bind("kind", kind);
        faults.bind("title", title);
        faults.bind("language", language);
        faults.bind("link", link);
        faults.bind("since", since);
        faults.bind("source", source);
    }

    HasValue<?, ?>[] all() {
        return new HasValue<?, ?>[] {state, instrument, article, kind, title, language, link, since, onOrBefore, source
        };
    }

    MeasureDraft typed() {
        return new MeasureDraft(
                state.getValue(),
                instrument.getOptionalValue().orElse(""),
                article.getValue(),
                kind.getValue(),
                title.getValue(),
                language.getOptionalValue().orElse(""),
                link.getValue(),
                since.getValue(),
                onOrBefore.getValue(),
                source.getValue());
    }

    void fill(MeasureDraft draft) {
        state.setValue(draft.state());
        instrument.setValue(draft.instrument().isEmpty() ? null : draft.instrument());
        article.setValue(draft.article());
        kind.setValue(draft.kind());
        title.setValue(draft.title());
        language.setValue(TitleLanguages.codes().contains(draft.language()) ? draft.language() : null);
        link.setValue(draft.link());
        since.setValue(draft.since());
        onOrBefore.setValue(draft.onOrBefore());
        source.setValue(draft.source());
    }
}
