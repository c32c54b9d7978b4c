package org.accord.shell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.capacity.Need;
import org.accord.capacity.NeedDraft;
import org.accord.capacity.Needs;
import org.accord.capacity.Offer;
import org.accord.capacity.OfferDraft;
import org.accord.capacity.Offers;
import org.accord.capacity.Theme;
import org.accord.register.Recorded;
import org.accord.shared.CountryCode;
import org.accord.shared.CsvResource;
import org.accord.shared.CurrentActor;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.accord.shell.DemonstrationData.Scene;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demonstration's third part: states ask for help, other signatories offer it, some of it is given. */
@Component
@Order(5)
class DemonstrationCapacity implements DemonstrationPart {

    private static final int AFTERNOON = 840;
    private static final int EVENING = 1_200;

    private final Needs needs;
    private final Offers offers;
    private final Signatories signatories;

    DemonstrationCapacity(Needs needs, Offers offers, Signatories signatories) {
        this.needs = needs;
        this.offers = offers;
        this.signatories = signatories;
    }

    @Override
    public void stage(List<Scene> scenes, Random random) {
        CsvResource.rows("/demonstration/needs.csv").forEach(row -> stageNeed(scenes, new Row(row)));
        CsvResource.rows("/demonstration/offers.csv").forEach(row -> stageOffer(scenes, new Row(row)));
    }

    private void stageNeed(List<Scene> scenes, Row row) {
        String state = row.text("country").toLowerCase(Locale.ROOT);
        AtomicReference<Recorded<Need>> recorded = new AtomicReference<>();
        scenes.add(as(row.day("on"), AFTERNOON, state, id -> {
            recorded.set(needs.record(id, need(row)));
        }));
        if (!row.text("ended").isEmpty()) {
            scenes.add(as(row.day("ended_on"), EVENING, state, id -> {
                Recorded<Need> need = recorded.get();
                if (row.text("ended").equals(Need.State.MET.name())) {
                    needs.meet(need.id(), need.version());
                } else {
                    needs.withdraw(need.id(), need.version());
                }
            }));
        }
    }

    private void stageOffer(List<Scene> scenes, Row row) {
        AtomicReference<Recorded<Offer>> recorded = new AtomicReference<>();
        scenes.add(as(row.day("on"), AFTERNOON, row.text("donor"), id -> recorded.set(offers.record(id, offer(row)))));
        if (!row.text("ended").isEmpty()) {
            scenes.add(as(row.day("ended_on"), EVENING, row.text("donor"), id -> {
                Recorded<Offer> offer = recorded.get();
                if (row.text("ended").equals(Offer.State.CLOSED.name())) {
                    offers.close(offer.id(), offer.version());
                } else {
                    offers.withdraw(offer.id(), offer.version());
                }
            }));
        }
    }

    /** An act of the organisation's own representative. */
    private Scene as(LocalDate day, int minute, String slug, Consumer<OrganisationId> act) {
        return new Scene(Scene.time(day, minute), DemonstrationData.COORDINATOR, () -> {
            OrganisationId organisation = organisation(slug);
            CurrentActor.runAs(DemonstrationData.representative(organisation), () -> act.accept(organisation));
        });
    }

    private OrganisationId organisation(String slug) {
        return signatories.bySlug(slug).map(Organisation::id).orElseThrow();
    }

    private NeedDraft need(Row row) {
        return new NeedDraft(
                Language.EN,
                row.text("title"),
                row.text("description"),
                row.text("tried"),
                row.many("themes", Theme::valueOf),
                row.number("slots"),
                row.many("languages", Language::valueOf),
                row.day("from"),
                row.day("to"),
                row.number("urgency"),
                row.number("partners"),
                row.many("excluded", this::organisation));
    }

    private static OfferDraft offer(Row row) {
        return new OfferDraft(
                Language.EN,
                row.text("title"),
                row.text("description"),
                row.many("themes", Theme::valueOf),
                row.many("regions", Region::valueOf),
                row.many("incomes", IncomeGroup::valueOf),
                row.many("languages", Language::valueOf),
                row.day("from"),
                row.day("to"),
                row.number("slots"),
                row.many("excluded", CountryCode::new));
    }

    /** A row of a table, by column; several values stand with spaces between them. */
    private record Row(Map<String, String> columns) {

        String text(String column) {
            String value = columns.get(column);
            if (value == null) {
                throw new IllegalStateException("no column " + column);
            }
            return value;
        }

        LocalDate day(String column) {
            return LocalDate.parse(text(column));
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        <T> Set<T> many(String column, Function<String, T> read) {
            return Arrays.stream(text(column).split(" "))
                    .filter(value -> !value.isEmpty())
                    .map(read)
                    .collect(Collectors.toSet());
        }
    }
}
