package org.accord.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.imports.Import;
import org.accord.imports.ImportProblem;
import org.accord.imports.Imports;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.FormFaults;
import org.jspecify.annotations.Nullable;

/** The form for another list: of what, of which charter, where from, the file. */
final class NewImport {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int REASON_ROWS = 3;
    private static final int LONGEST_REASON = 2_000;

    private final Imports imports;
    private final Consumer<String> received;
    private final FormFaults faults = new FormFaults();
    private final RadioButtonGroup<Import.Kind> kind = new RadioButtonGroup<>();
    private final Select<Charter> charter = new Select<>();
    private final Checkbox told = new Checkbox();
    private final Paragraph what = new Paragraph();
    private final Div columns = new Div();
    private final TextArea reason = new TextArea();
    private final Button button = new Button();
    private final Upload upload = new Upload(this::receive);
    private final Paragraph refused = new Paragraph();
    private final Span chosen = new Span();
    private byte @Nullable [] content;
    private String name = "";

    NewImport(Imports imports, Charters charters, Import.Kind of, Consumer<String> received) {
        this.imports = imports;
        this.received = received;
        List<Charter> open = charters.all().stream().filter(Charter::isOpen).toList();

        kind.setLabel(text("facts.kind"));
        kind.setItems(Import.Kind.values());
        kind.setItemLabelGenerator(each -> text("imports.kind." + each));
        kind.setValue(of);
        told.setLabel(text("facts.tell"));
        told.setHelperText(text("facts.tell.help"));
        charter.setLabel(text("imports.charter"));
        charter.setItems(open);
        charter.setItemLabelGenerator(signed -> signed.name().in(language()));
        open.stream().findFirst().ifPresent(charter::setValue);
        reason.setLabel(text("imports.reason"));
        reason.setMinRows(REASON_ROWS);
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        button.setText(text("imports.file"));
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(text("imports.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Imports.LARGEST_BYTES);
        upload.setI18n(texts());
        refused.addClassName("problems");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        chosen.getElement().setAttribute("role", "status");

        kind.addValueChangeListener(changed -> fit());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        faults.bind("charter", charter);
        faults.bind("reason", reason);
        faults.bind("file", button);
        fit();
    }

    /** Asks for what the kind of list needs. */
    private void fit() {
        boolean facts = kind.getValue() == Import.Kind.FACTS;
        charter.setVisible(!facts);
        told.setVisible(facts);
        what.setText(text(facts ? "facts.what" : "imports.what"));
        reason.setHelperText(text(facts ? "facts.reason.help" : "imports.reason.help"));
        columns.removeAll();
        columns.add(
                new Paragraph(text(facts ? "facts.columns.hint" : "imports.columns.hint")),
                columns(),
                template("csv", "text/csv; charset=utf-8", imports::csvTemplate),
                template("xlsx", XLSX, imports::xlsxTemplate));
    }

    Desk desk() {
        ActsBar acts = new ActsBar();
        acts.primary(text("imports.read"), click -> read());
        return new Desk(text("imports.title"), text("imports.new"))
                .column(what, faults.summary(), kind, charter, reason, told, refused, upload, new Paragraph(chosen))
                .column(new H2(text("imports.columns")), columns)
                .acts(acts);
    }

    private Facts columns() {
        Facts facts = new Facts();
        imports.labels(kind.getValue(), language()).forEach((column, label) -> facts.fact(column.heading(), label));
        return facts;
    }

    /** A file with the headings alone, in the reader's language. */
    private Paragraph template(String ending, String type, BiFunction<Import.Kind, Language, byte[]> content) {
        Import.Kind of = kind.getValue();
        Language spoken = language();
        Anchor template = new Anchor(
                download -> {
                    download.setFileName(of.name().toLowerCase(Locale.ROOT) + "." + ending);
                    download.setContentType(type);
                    Downloads.write(download, content.apply(of, spoken));
                },
                text("facts.template." + ending));
        template.addClassName("next");
        return new Paragraph(template);
    }

    /** One byte more than is taken tells a file that is too large from one that just fits. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes = event.getInputStream().readNBytes(Imports.LARGEST_BYTES + 1);
        String file = event.getFileName();
        event.getUI().access(() -> keep(file, bytes));
    }

    private void keep(String file, byte[] bytes) {
        name = file;
        content = bytes;
        upload.clearFileList();
        refused.setVisible(false);
        chosen.setText(text("imports.given", "name", file));
    }

    private void refuse(String why) {
        upload.clearFileList();
        refused.setText(why);
        refused.setVisible(true);
    }

    private void read() {
        faults.clear();
        byte[] bytes = content;
        Charter signed = charter.getValue();
        byte[] given = bytes == null ? new byte[0] : bytes;
        try {
            received.accept((kind.getValue() == Import.Kind.FACTS
                            ? imports.receiveFacts(name, reason.getValue(), told.getValue(), given, language())
                            : imports.receive(
                                    signed == null ? "" : signed.slug(), name, reason.getValue(), given, language()))
                    .id());
        } catch (ImportProblem.Invalid invalid) {
            faults.show(bytes == null ? unchosen(invalid) : invalid);
        }
    }

    /** What was never chosen is not empty. */
    private static ImportProblem.Invalid unchosen(ImportProblem.Invalid invalid) {
        Map<String, String> all = new TreeMap<>(invalid.faults());
        all.put("file", "imports.choose");
        return new ImportProblem.Invalid(all);
    }

    private UploadI18N texts() {
        UploadI18N texts = new UploadI18N();
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(text("invalid.tooLarge"))
                .setIncorrectFileType(text("invalid.imports.fileType"))
                .setTooManyFiles(text("invalid.tooMany")));
        texts.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text("imports.failed"))
                        .setUnexpectedServerError(text("imports.failed"))
                        .setForbidden(text("imports.failed"))));
        return texts;
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return reason.getTranslation(key, arguments);
    }
}
