package org.accord.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Standing;
import org.springframework.context.ApplicationContext;

/** Many days by chance: organisations apply, are accepted or refused, fall silent, report again, leave and come back. */
final class SigningYear {

    private static final int REFUSED_EVERY = 6;
    private static final int LEAVING_EVERY = 9;
    private static final int JUDGED_EVERY = 2;
    private static final int AT_ONCE = 50;
    private static final List<String> COUNTRIES =
            List.of("JO", "FR", "KE", "JP", "BR", "EG", "NZ", "DE", "GH", "CL", "EE", "UY", "SN", "KR", "TN");
    private static final Map<Language, List<String>> NAMES = Map.of(
            Language.EN, List.of("Copper", "Lantern", "Meridian", "Orchard"),
            Language.FR, List.of("Étoile", "Câbles", "Réseau"),
            Language.AR, List.of("المنارة", "النجم"),
            Language.RU, List.of("Маяк", "Сеть"),
            Language.ZH, List.of("灯塔", "星河"),
            Language.ES, List.of("Estrella", "Señal"));
    private static final Map<Standing, String> REASONS = Map.of(
            Standing.ACTIVE, "allReported",
            Standing.DUE, "awaited",
            Standing.OVERDUE, "someMissing",
            Standing.NON_COMMUNICATING, "allMissing");

    private final Random chance;
    private final Applications applications;
    private final Signatories signatories;
    private final List<OrganisationId> members = new ArrayList<>();
    private int applied;
    private int decided;

    SigningYear(ApplicationContext portal, long seed) {
        chance = new Random(seed);
        applications = portal.getBean(Applications.class);
        signatories = portal.getBean(Signatories.class);
    }

    void fill(Stage stage) {
        stage.add(Actor.SYSTEM, this::decideAll);
        for (int i = chance.nextInt(3); i > 0; i--) {
            stage.add(Actor.VISITOR, this::apply);
        }
        if (!members.isEmpty() && chance.nextInt(JUDGED_EVERY) == 0) {
            OrganisationId judged = pick(members);
            Standing standing =
                    pick(List.copyOf(REASONS.keySet().stream().sorted().toList()));
            stage.add(
                    Actor.SYSTEM,
                    () -> signatories.noteStanding(
                            Charters.PARIS_CALL, judged, standing, REASONS.getOrDefault(standing, "")));
        }
        if (members.size() > LEAVING_EVERY && chance.nextInt(LEAVING_EVERY) == 0) {
            OrganisationId leaving = pick(members);
            members.remove(leaving);
            stage.add(Stage.memberOf(leaving), () -> signatories.withdraw(Charters.PARIS_CALL, leaving));
        }
    }

    /** A state that signed is told so; one that left comes back. */
    private void apply() {
        int number = applied++;
        OrganisationType type = pick(List.of(OrganisationType.values()));
        Language language = pick(List.of(Language.values()));
        String name = pick(NAMES.getOrDefault(language, List.of())) + " " + number + " (example)";
        try {
            applications.submit(new ApplicationDraft(
                    Charters.PARIS_CALL,
                    name,
                    language,
                    type,
                    new CountryCode(pick(COUNTRIES)),
                    "",
                    "A. Person",
                    "Head of office",
                    "office@accord.example",
                    ""));
        } catch (SignatoryProblem.AlreadySignatory signed) {
            decided++;
        }
    }

    private void decideAll() {
        applications.queue(Application.State.SUBMITTED, 0, AT_ONCE).items().forEach(waiting -> decide(waiting.id()));
    }

    private void decide(String id) {
        long version = applications.find(id).version();
        if (++decided % REFUSED_EVERY == 0) {
            applications.refuse(id, version, "No such organisation");
            return;
        }
        try {
            members.add(
                    applications.accept(id, version, "Checked").organisation().id());
        } catch (SignatoryProblem.AlreadySignatory signed) {
            applications.refuse(id, version, "It signed meanwhile");
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
