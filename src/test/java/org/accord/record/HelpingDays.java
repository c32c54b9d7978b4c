package org.accord.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.capacity.CapacityMarket;
import org.accord.capacity.MatchingReport;
import org.accord.capacity.Matchings;
import org.accord.capacity.Need;
import org.accord.capacity.NeedDraft;
import org.accord.capacity.Needs;
import org.accord.capacity.OfferDraft;
import org.accord.capacity.Offers;
import org.accord.capacity.Theme;
import org.accord.capacity.matching.Matcher;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.springframework.context.ApplicationContext;

/** States ask for help, others offer it; both are amended, met, closed and withdrawn, and matched now and then. */
final class HelpingDays {

    private static final Theme[] THEMES = {Theme.CSIRT_SETUP, Theme.FORENSIC_TRAINING, Theme.ELECTION_SECURITY};

    private final Needs needs;
    private final Offers offers;
    private final Matchings matchings;
    private final Signatories signatories;
    private final Map<String, OrganisationId> asked = new LinkedHashMap<>();
    private final Map<String, OrganisationId> offered = new LinkedHashMap<>();
    private final List<String> openNeeds = new ArrayList<>();
    private final List<String> openOffers = new ArrayList<>();
    private final List<String> matched = new ArrayList<>();

    HelpingDays(ApplicationContext portal) {
        needs = portal.getBean(Needs.class);
        offers = portal.getBean(Offers.class);
        matchings = portal.getBean(Matchings.class);
        signatories = portal.getBean(Signatories.class);
    }

    /** The addresses of all there ever was. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        asked.keySet().forEach(id -> addresses.add("/needs/" + id));
        offered.keySet().forEach(id -> addresses.add("/offers/" + id));
        matched.forEach(id -> addresses.add("/matching/" + id));
        return addresses;
    }

    void fill(Stage stage, int day, LocalDate date, List<Organisation> signed) {
        List<Organisation> present = signed.stream().filter(this::isPresent).toList();
        List<Organisation> states = present.stream()
                .filter(organisation -> organisation.type() == OrganisationType.STATE)
                .toList();
        if (day % 2 == 0 && !states.isEmpty()) {
            OrganisationId state = states.get(day % states.size()).id();
            stage.add(Stage.memberOf(state), () -> ask(state, day, date));
        }
        if (day % 2 == 1 && !present.isEmpty()) {
            OrganisationId donor = present.get(day % present.size()).id();
            stage.add(Stage.memberOf(donor), () -> offer(donor, day, date));
        }
        change(stage, day, date);
        if (day % 6 == 5) {
            stage.add(Actor.SYSTEM, () -> match(date));
        }
    }

    private void change(Stage stage, int day, LocalDate date) {
        if (day % 4 == 3 && !openNeeds.isEmpty()) {
            String id = openNeeds.get(day % openNeeds.size());
            stage.add(member(asked, id), () -> needs.amend(id, version(id), need(day + 40, date)));
        }
        if (day % 7 == 6 && openNeeds.size() > 1) {
            String id = openNeeds.removeFirst();
            stage.add(member(asked, id), () -> end(id, day));
        }
        if (day % 5 == 4 && !openOffers.isEmpty()) {
            String id = openOffers.get(day % openOffers.size());
            stage.add(member(offered, id), () -> offers.amend(id, offerVersion(id), offering(day + 40, date)));
        }
        if (day % 8 == 7 && openOffers.size() > 1) {
            String id = openOffers.removeFirst();
            stage.add(member(offered, id), () -> offers.close(id, offerVersion(id)));
        }
    }

    private void ask(OrganisationId state, int day, LocalDate date) {
        String id = needs.record(state, need(day, date)).id();
        asked.put(id, state);
        openNeeds.add(id);
    }

    private void offer(OrganisationId donor, int day, LocalDate date) {
        String id = offers.record(donor, offering(day, date)).id();
        offered.put(id, donor);
        openOffers.add(id);
    }

    private void end(String id, int day) {
        if (day % 2 == 0) {
            needs.meet(id, version(id));
        } else {
            needs.withdraw(id, version(id));
        }
    }

    private void match(LocalDate date) {
        CapacityMarket market = new CapacityMarket(date);
        needs.each(Needs.all().where("state", Need.State.OPEN.name()), market::add);
        offers.each(Offers.all().where("state", Need.State.OPEN.name()), market::add);
        MatchingReport report = market.report("1", Matcher.solve(market.market()));
        matchings.publish(report);
        matched.add(report.id());
    }

    private boolean isPresent(Organisation organisation) {
        return CurrentActor.callAs(
                        Actor.SYSTEM, () -> signatories.endorsement(Charters.PARIS_CALL, organisation.id(), AsOf.NOW))
                .filter(endorsement -> endorsement.state().standing().mayCommit())
                .isPresent();
    }

    private static Actor member(Map<String, OrganisationId> owners, String id) {
        return Stage.memberOf(owners.getOrDefault(id, new OrganisationId("nobody")));
    }

    private long version(String id) {
        return needs.find(id, AsOf.NOW).orElseThrow().version();
    }

    private long offerVersion(String id) {
        return offers.find(id, AsOf.NOW).orElseThrow().version();
    }

    private static NeedDraft need(int number, LocalDate date) {
        return new NeedDraft(
                number % 3 == 1 ? Language.FR : Language.EN,
                "Help wanted " + number,
                "We look for partners, number " + number + ".",
                "",
                Set.of(THEMES[number % THEMES.length]),
                1 + number % 4,
                Set.of(Language.EN, Language.FR),
                date.plusMonths(1),
                date.plusMonths(8),
                1 + number % 3,
                2,
                Set.of());
    }

    private static OfferDraft offering(int number, LocalDate date) {
        return new OfferDraft(
                Language.EN,
                "Help offered " + number,
                "Our staff comes for three weeks, number " + number + ".",
                Set.of(THEMES[number % THEMES.length], THEMES[(number + 1) % THEMES.length]),
                EnumSet.allOf(Region.class),
                EnumSet.allOf(IncomeGroup.class),
                Set.of(Language.EN),
                date.plusMonths(2),
                date.plusMonths(9),
                1 + number % 3,
                Set.of());
    }
}
