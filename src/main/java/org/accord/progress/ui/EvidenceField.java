package org.accord.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.progress.Evidence;
import org.accord.progress.EvidenceFile;
import org.accord.progress.ReportFields;
import org.accord.shared.Formats;
import org.accord.shared.OrganisationId;
import org.accord.shared.Problem;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Limit;

/** The files that support a report: added one by one, found by content, listed, removed. */
public final class EvidenceField extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Evidence evidence;
    private final OrganisationId organisation;
    private final transient Formats formats;
    private final transient Runnable changed;
    private final List<EvidenceFile> files = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph refused = new Paragraph();
    private final Upload upload;
    private final Button button;

    /**
     * A field without files.
     *
     * @param organisation for which they are received
     * @param hint message key of which files there may be, and who reads them
     * @param changed told of each file that comes or goes
     */
    public EvidenceField(
            Evidence evidence, OrganisationId organisation, Formats formats, String hint, Runnable changed) {
        this.evidence = evidence;
        this.organisation = organisation;
        this.formats = formats;
        this.changed = changed;
        button = new Button(getTranslation("progress.evidence.add"));
        upload = new Upload(this::receive);
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(getTranslation("progress.evidence.drop")));
        upload.setMaxFileSize(Evidence.LARGEST_BYTES);
        upload.setI18n(texts());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        refused.addClassName("problems");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        list.addClassName("files");
        add(new H2(getTranslation("progress.evidence")), new Paragraph(getTranslation(hint)), refused, list, upload);
    }

    /** What the focus goes to when something is wrong with the files. */
    public Button button() {
        return button;
    }

    /** Puts these in the place of those before. */
    public void fill(List<EvidenceFile> given) {
        files.clear();
        files.addAll(given);
        show();
    }

    /** Of a question's field: the file it is about, as long as it is here. */
    Optional<String> nameOf(String field) {
        return files.stream()
                .filter(file -> field.equals("evidence." + file.id()))
                .findFirst()
                .map(EvidenceFile::name);
    }

    /** The files that are listed now. */
    public List<EvidenceFile> typed() {
        return List.copyOf(files);
    }

    UnorderedList list() {
        return list;
    }

    /** The file of that field as a text; empty for none. */
    String line(String field) {
        return files.stream()
                .filter(file -> field.equals("evidence." + file.id()))
                .findFirst()
                .map(ReportFields::line)
                .orElse("");
    }

    /** Puts the file of a field in, or takes it out. */
    void put(String field, String line) {
        files.removeIf(file -> field.equals("evidence." + file.id()));
        ReportFields.file(line).ifPresent(files::add);
        show();
    }

    /** One byte more than is taken tells a file that is too large from one that just fits. */
    private void receive(UploadEvent event) throws IOException {
        byte[] content = event.getInputStream().readNBytes(Evidence.LARGEST_BYTES + 1);
        UI ui = event.getUI();
        try {
            EvidenceFile file = evidence.receive(organisation, event.getFileName(), content);
            ui.access(() -> keep(file));
        } catch (Problem problem) {
            ui.access(() -> refuse(event.getFileName() + ": " + why(problem)));
        }
    }

    private String why(Problem problem) {
        return problem.faults().values().stream()
                .findFirst()
                .map(fault -> getTranslation("invalid." + fault))
                .orElseGet(() -> getTranslation("problem." + problem.key(), problem.data()));
    }

    private void keep(EvidenceFile file) {
        refused.setVisible(false);
        upload.clearFileList();
        files.add(file);
        show();
        changed.run();
    }

    private void refuse(String why) {
        upload.clearFileList();
        refused.setText(why);
        refused.setVisible(true);
    }

    private void show() {
        list.removeAll();
        files.forEach(file -> list.add(row(file)));
        list.setVisible(!files.isEmpty());
    }

    private ListItem row(EvidenceFile file) {
        Span size = new Span(Isolated.text(formats.size(file.bytes())));
        size.addClassName("sub");
        Button remove = new Button(getTranslation("common.remove"), click -> {
            files.removeIf(each -> each.id().equals(file.id()));
            show();
            changed.run();
        });
        remove.setAriaLabel(getTranslation("progress.evidence.remove", "name", file.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        ListItem row = new ListItem(Isolated.text(file.name()), size, remove);
        if (file.isPicture()) {
            row.add(alt(file));
        }
        return row;
    }

    /** Where a picture is told to those who cannot see it. */
    private TextField alt(EvidenceFile file) {
        TextField alt = new TextField(getTranslation("progress.evidence.alt", "name", file.name()));
        alt.setValue(file.alt());
        alt.setRequiredIndicatorVisible(true);
        alt.setHelperText(getTranslation("progress.evidence.alt.help"));
        Limit.of(alt, EvidenceFile.LONGEST_ALT);
        alt.addValueChangeListener(change -> {
            files.replaceAll(each -> each.id().equals(file.id()) ? each.showing(change.getValue()) : each);
            changed.run();
        });
        return alt;
    }

    private UploadI18N texts() {
        UploadI18N texts = new UploadI18N();
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("invalid.tooLarge"))
                .setIncorrectFileType(getTranslation("invalid.fileType"))
                .setTooManyFiles(getTranslation("invalid.tooMany")));
        texts.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("progress.evidence.failed"))
                        .setUnexpectedServerError(getTranslation("progress.evidence.failed"))
                        .setForbidden(getTranslation("progress.evidence.failed"))));
        return texts;
    }
}
