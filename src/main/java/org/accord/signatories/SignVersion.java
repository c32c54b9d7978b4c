package org.accord.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.approvals.Binding;
import org.accord.approvals.BindingAct;
import org.accord.charters.Charter;
import org.accord.charters.CharterVersion;
import org.accord.charters.CharterVersions;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Signing a later version of a charter binds the organisation that signed an earlier one. */
@Component
class SignVersion implements BindingAct {

    static final String KIND = "sign-version";

    private final SignatoryStore store;
    private final Reendorsements reendorsements;
    private final CharterVersions versions;
    private final Messages messages;

    SignVersion(SignatoryStore store, Reendorsements reendorsements, CharterVersions versions, Messages messages) {
        this.store = store;
        this.reendorsements = reendorsements;
        this.versions = versions;
        this.messages = messages;
    }

    static Binding of(Charter charter, OrganisationId organisation) {
        return new Binding(
                organisation,
                KIND,
                Endorsement.id(charter.slug(), organisation),
                charter.version(),
                charter.name().authoritative(),
                "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Until another version is in force, this one is signed, or the signature ended. */
    @Override
    public boolean stands(Binding binding) {
        return store.endorsements
                .find(binding.subject())
                .filter(Signing::acts)
                .map(Recorded::state)
                .filter(signed -> signed.charterVersion() < binding.version())
                .flatMap(signed -> version(binding))
                .filter(version -> version.state() == CharterVersion.State.IN_FORCE)
                .isPresent();
    }

    @Override
    public List<Line> lines(Binding binding, Language language) {
        List<Line> lines = new ArrayList<>();
        version(binding).map(CharterVersion::text).ifPresent(text -> {
            lines.add(new Line(
                    messages.get(language, "charters.name"), text.name().in(language)));
            lines.add(new Line(messages.get(language, "charters.version"), String.valueOf(text.version())));
            text.principles()
                    .forEach(principle -> lines.add(new Line(
                            messages.get(language, "charters.principle", "number", principle.number()),
                            principle.title().in(language) + "\n"
                                    + principle.summary().in(language))));
        });
        return List.copyOf(lines);
    }

    @Override
    public void perform(Binding binding) {
        reendorsements.reendorse(charter(binding), binding.organisation(), Math.toIntExact(binding.version()));
    }

    private Optional<CharterVersion> version(Binding binding) {
        return versions.find(charter(binding), Math.toIntExact(binding.version()), AsOf.NOW);
    }

    private static String charter(Binding binding) {
        return binding.subject()
                .substring(
                        0,
                        binding.subject().length()
                                - binding.organisation().value().length()
                                - 1);
    }
}
