package org.accord.settings.ui;

import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import org.accord.settings.Branding;
import org.accord.settings.Logo;
import org.accord.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Takes a picture for the logo and says at once when it is none; what stood before stays until the form is saved. */
final class LogoField extends Div implements Focusable<LogoField>, HasLabel {

    private static final long serialVersionUID = 1L;

    private final transient Branding branding;
    private final transient Runnable changed;
    private final Div shown = new Div();
    private final Paragraph refused = new Paragraph();
    private final Button button;
    private final Upload upload;
    private transient @Nullable Logo logo;

    LogoField(Branding branding, Runnable changed) {
        this.branding = branding;
        this.changed = changed;
        button = new Button(getTranslation("settings.logo.choose"));
        upload = new Upload(this::receive);
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(getTranslation("settings.logo.drop")));
        upload.setMaxFileSize(Branding.LARGEST_LOGO_BYTES);
        upload.setI18n(texts());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        refused.addClassName("problems");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        shown.addClassName("logo-shown");
        add(new Paragraph(getTranslation("settings.logo.hint")), refused, shown, upload);
    }

    void fill(@Nullable Logo given) {
        logo = given;
        show();
    }

    @Nullable
    Logo typed() {
        return logo;
    }

    @Override
    public void focus(FocusOption... options) {
        button.focus(options);
    }

    @Override
    public String getLabel() {
        return getTranslation("settings.logo");
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] content = event.getInputStream().readNBytes(Branding.LARGEST_LOGO_BYTES + 1);
        UI ui = event.getUI();
        try {
            Logo received = branding.receive(content);
            ui.access(() -> keep(received));
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

    private void keep(Logo received) {
        upload.clearFileList();
        refused.setVisible(false);
        logo = received;
        show();
        changed.run();
    }

    private void refuse(String why) {
        upload.clearFileList();
        refused.setText(why);
        refused.setVisible(true);
    }

    private void show() {
        shown.removeAll();
        if (logo == null) {
            shown.add(new Span(getTranslation("settings.logo.none")));
            return;
        }
        Logo now = logo;
        Image image = new Image(
                download -> {
                    download.setContentType("image/png");
                    branding.picture(now).ifPresent(png -> write(download, png));
                },
                getTranslation("settings.logo"));
        Button remove = new Button(getTranslation("settings.logo.remove"), click -> {
            logo = null;
            show();
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        shown.add(image, remove);
    }

    private static void write(com.vaadin.flow.server.streams.DownloadEvent download, byte[] png) {
        try {
            download.getOutputStream().write(png);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private UploadI18N texts() {
        UploadI18N texts = new UploadI18N();
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("invalid.settings.logoTooLarge"))
                .setIncorrectFileType(getTranslation("invalid.settings.logoNoPicture"))
                .setTooManyFiles(getTranslation("invalid.tooMany")));
        texts.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("settings.logo.failed"))
                        .setUnexpectedServerError(getTranslation("settings.logo.failed"))
                        .setForbidden(getTranslation("settings.logo.failed"))));
        return texts;
    }
}
