package org.accord.settings.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.accord.settings.BrandDraft;
import org.accord.settings.Branding;
import org.accord.shared.PersonNames;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Work;

/** The portal's name, logo and accent. */
@Route("settings/branding")
@RolesAllowed("ADMINISTRATOR")
class BrandingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Branding branding;
    private final transient PersonNames names;
    private transient long version;

    BrandingView(Branding branding, PersonNames names) {
        this.branding = branding;
        this.names = names;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        FormFaults faults = new FormFaults();
        BrandingForm form = new BrandingForm(branding, faults);
        version = branding.version();
        form.fill(branding.draft());
        Saving saving = saving(form, faults);
        Changes changes = new Changes(
                branding.history(),
                names,
                form::label,
                form::words,
                earlier -> attempt(saving, () -> branding.restore(earlier, version), "settings.restored"));
        add(new Work(new Desk("", getTranslation("settings.branding"))
                .under(new RouterLink(getTranslation("settings"), SettingsView.class))
                .wide(faults.summary(), new Paragraph(getTranslation("settings.branding.what")))
                .column(new H2(getTranslation("settings.name")), form.names())
                .column(
                        new H2(getTranslation("settings.logo")),
                        form.logo(),
                        new H2(getTranslation("settings.accent")),
                        new Paragraph(getTranslation("settings.accent.hint")),
                        form.accents())
                .wide(changes)
                .acts(acts(form, saving))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.branding");
    }

    private ActsBar acts(BrandingForm form, Saving saving) {
        ActsBar acts = new ActsBar();
        acts.primary(
                getTranslation("settings.save"),
                click -> attempt(saving, () -> branding.change(version, form.typed()), "settings.saved"));
        if (!branding.draft().equals(BrandDraft.none())) {
            acts.quiet(getTranslation("settings.reset"), click -> confirmReset(saving));
        }
        return acts;
    }

    private void confirmReset(Saving saving) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("settings.reset"),
                getTranslation("settings.reset.what"),
                getTranslation("settings.reset"),
                click -> attempt(saving, () -> branding.reset(version), "settings.resetDone"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.open();
    }

    private void attempt(Saving saving, Runnable act, String done) {
        saving.attempt(act, done, () -> version = branding.version());
    }

    private Saving saving(BrandingForm form, FormFaults faults) {
        return new Saving(
                names,
                faults,
                () -> form.typed().values(),
                () -> branding.draft().values(),
                branding::history,
                form::label,
                form::words,
                form::take);
    }
}
