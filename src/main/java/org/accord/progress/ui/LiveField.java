package org.accord.progress.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.accord.progress.EvidenceFile;
import org.accord.progress.ReportFields;
import org.accord.progress.SharedDraft.Typed;
import org.accord.progress.SharedText;
import org.jspecify.annotations.Nullable;

/**
 * A field that several people may have on their screens at once. What others saved comes into it while nobody sits in it
 * here; the version it counts from moves on only after the browser showed it, so that what was typed before is never taken
 * for a change of what came.
 */
final class LiveField {

    /** Says whether the reader sits in the field, and puts a text into it when not. */
    private static final String PUT =
            "if (this.matches(':focus-within')) return false; if ($0 !== null) this.value = $0; return true";

    private final String name;
    private final Component field;
    private final Supplier<String> reads;
    private final Consumer<String> puts;
    private final UnaryOperator<String> words;
    private final boolean isText;
    private final FieldConflict conflict = new FieldConflict();
    private String form = "";
    private String shown = "";
    private long base;
    private @Nullable SharedText arriving;

    private LiveField(
            String name,
            Component field,
            Supplier<String> reads,
            Consumer<String> puts,
            UnaryOperator<String> words,
            boolean isText) {
        this.name = name;
        this.field = field;
        this.reads = reads;
        this.puts = puts;
        this.words = words;
        this.isText = isText;
        field.getElement()
                .addEventListener(
                        "focusout", left -> Optional.ofNullable(arriving).ifPresent(this::arrive));
    }

    /** Of words that are typed. */
    static <F extends AbstractSinglePropertyField<F, String>> LiveField ofText(String name, F field) {
        return new LiveField(name, field, field::getValue, field::setValue, UnaryOperator.identity(), true);
    }

    /**
     * Of what is chosen, or is short.
     *
     * @param text of a value; empty for none
     * @param value of a text
     * @param words what is read of a text
     */
    static <V, F extends Component & HasValue<?, V>> LiveField of(
            String name,
            F field,
            Function<@Nullable V, String> text,
            Function<String, @Nullable V> value,
            UnaryOperator<String> words) {
        return new LiveField(
                name,
                field,
                () -> text.apply(field.getValue()),
                typed -> field.setValue(value.apply(typed)),
                words,
                false);
    }

    String name() {
        return name;
    }

    /** A file among others. */
    static LiveField ofFile(String name, EvidenceField files) {
        return new LiveField(
                name,
                files.list(),
                () -> files.line(name),
                line -> files.put(name, line),
                line -> ReportFields.file(line).map(EvidenceFile::name).orElse("–"),
                false);
    }

    /** As the form calls it; empty for a file. */
    String label() {
        return field instanceof HasLabel labelled ? labelled.getLabel() : "";
    }

    /** Goes below the field. */
    FieldConflict conflict() {
        return conflict;
    }

    /** True when two texts can be put one below the other. */
    boolean isText() {
        return isText;
    }

    /** As people read it. */
    String inWords(String text) {
        return words.apply(text);
    }

    void begin(String ownForm, SharedText now) {
        form = ownForm;
        shown = now.text();
        base = now.version();
        puts.accept(now.text());
    }

    /** True when there is something that was not saved. */
    boolean isDirty() {
        return !reads.get().equals(shown);
    }

    Typed typed(long round) {
        return new Typed(form, round, name, base, shown, reads.get());
    }

    /** What was typed is kept: in the field, or beside it when somebody was faster. */
    void kept(Typed typed, SharedText now) {
        shown = typed.text();
        if (now.text().strip().equals(typed.text().strip())) {
            base = now.version();
        }
    }

    /** What others saved comes in, unless one's own text waits for a choice or to be saved. */
    void arrive(SharedText now) {
        arriving = null;
        if (now.rivals().stream().anyMatch(rival -> rival.id().startsWith(form + ".")) || isDirty()) {
            return;
        }
        if (reads.get().equals(now.text())) {
            base = now.version();
            return;
        }
        arriving = now;
        field.getElement().executeJs(PUT, isText ? now.text() : null).then(Boolean.class, free -> shown(free, now));
    }

    private void shown(boolean free, SharedText now) {
        if (now != arriving || isDirty()) {
            return;
        }
        if (!free) {
            conflict.announce();
            return;
        }
        arriving = null;
        shown = now.text();
        base = now.version();
        conflict.silence();
        if (isText) {
            // the browser shows it already; sending it again could write over what is typed meanwhile
            field.getElement().getNode().getFeature(ElementPropertyMap.class).setProperty("value", now.text(), false);
        } else {
            puts.accept(now.text());
        }
    }
}
