package org.accord.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.accord.charters.Charters;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Standing;

/** The participants of a seed: up to all states, 60 % companies, the rest civil society; each follows from its number. */
final class Cast {

    private static final int SIGNING_DAYS = Calendar.DAYS - 180;
    private static final List<Country> STATES = Countries.members();
    private static final List<OrganisationType> OTHERS = List.of(
            OrganisationType.CIVIL_SOCIETY,
            OrganisationType.ACADEMIA,
            OrganisationType.TRADE_ASSOCIATION,
            OrganisationType.CIVIL_SOCIETY,
            OrganisationType.PUBLIC_AUTHORITY);
    private static final String[] FIRST = {
        "Amber",
        "Basalt",
        "Copper",
        "Delta",
        "Ember",
        "Fjord",
        "Granite",
        "Harbour",
        "Indigo",
        "Juniper",
        "Kestrel",
        "Lantern",
        "Meridian",
        "Northwind",
        "Orchard",
        "Prairie",
        "Quarry",
        "River",
        "Saffron",
        "Tidal"
    };
    private static final String[] SECOND = {
        "Router Works",
        "Cloud Services",
        "Signal Institute",
        "Network Alliance",
        "Data Forum",
        "Systems",
        "Foundation",
        "Security Lab",
        "Telecom",
        "Observatory",
        "Software",
        "Standards Union"
    };

    private final long seed;
    private final int size;
    private final int states;

    Cast(long seed, int size) {
        this.seed = seed;
        this.size = size;
        this.states = Math.min(STATES.size(), size * 7 / 100);
    }

    int states() {
        return states;
    }

    int size() {
        return size;
    }

    private SplittableRandom chance(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    /** More sign in the first years than in the last. */
    int signedOn(int number) {
        double late = chance(number).nextDouble();
        return number < states ? number * 3 : (int) (SIGNING_DAYS * late * late);
    }

    Organisation organisation(int number) {
        return number < states ? state(STATES.get(number)) : other(number, chance(number));
    }

    private static Organisation state(Country state) {
        OrganisationId id = new OrganisationId("state-" + state.code().slug());
        return new Organisation(id, state.code().slug(), state.names(), OrganisationType.STATE, state.code(), "");
    }

    private Organisation other(int number, SplittableRandom chance) {
        boolean company = chance.nextInt(100) < 60;
        OrganisationType type = company ? OrganisationType.COMPANY : OTHERS.get(chance.nextInt(OTHERS.size()));
        String name = FIRST[chance.nextInt(FIRST.length)] + " " + SECOND[chance.nextInt(SECOND.length)] + " " + number
                + " (example)";
        return new Organisation(
                new OrganisationId("seeded-" + number),
                "example-" + number,
                LocalisedText.of(Language.EN, name),
                type,
                STATES.get(chance.nextInt(STATES.size())).code(),
                "");
    }

    Endorsement endorsement(int number, Standing standing, String reason) {
        return new Endorsement(
                Charters.PARIS_CALL,
                1,
                organisation(number),
                "Head of office",
                Calendar.at(signedOn(number), number),
                standing,
                reason);
    }
}
