package org.accord.access;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.accounts.EmailAddress;
import org.accord.charters.Charters;
import org.accord.contributions.ContributionDraft;
import org.accord.instruments.Dossier;
import org.accord.instruments.FactDraft;
import org.accord.instruments.Instrument;
import org.accord.progress.Cycle;
import org.accord.requests.RequestId;
import org.accord.search.IndexQuery;
import org.accord.settings.Cron;
import org.accord.settings.MailText;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ReportingPeriod;
import org.accord.shared.UserId;
import org.accord.signatories.Signatories;

/**
 * Makes up what a method asks for: an identity is that of a record of "own", everything else the plainest there is. A
 * type it cannot make is taught in {@link #byType}, the identity of a new kind of record in {@link #identity}.
 */
final class Arguments {

    private final OwnRecords own;
    private final Map<Class<?>, Supplier<Object>> byType = new HashMap<>();

    Arguments(OwnRecords own) {
        this.own = own;
        byType.put(String.class, () -> "1");
        byType.put(Language.class, () -> Language.EN);
        byType.put(LocalisedText.class, () -> LocalisedText.of(Language.EN, "text"));
        byType.put(FactDraft.class, () -> OwnRecords.factDraft(Identity.random()));
        byType.put(
                Dossier.class, () -> new Dossier(OwnRecords.instrument(OwnRecords.INSTRUMENT), own.today(), List.of()));
        byType.put(Instrument.class, () -> OwnRecords.instrument(Identity.random()));
        byType.put(ContributionDraft.class, own::contributionDraft);
        byType.put(CountryCode.class, () -> CountryCode.of("KE"));
        byType.put(EmailAddress.class, () -> EmailAddress.of("nobody@access.example"));
        byType.put(OrganisationId.class, own::organisation);
        byType.put(UserId.class, own::colleague);
        byType.put(MailText.class, own::mailText);
        byType.put(RequestId.class, own::jobRequest);
        byType.put(Cycle.class, own::cycle);
        byType.put(Cron.class, () -> new Cron("0 0 4 1 4 *"));
        byType.put(AsOf.class, () -> AsOf.NOW);
        byType.put(IndexQuery.class, () -> Signatories.of(Charters.PARIS_CALL));
        byType.put(ReportingPeriod.class, () -> ReportingPeriod.year(2024));
        byType.put(LocalDate.class, own::today);
        byType.put(Instant.class, () -> Instant.EPOCH);
        byType.put(Duration.class, () -> Duration.ofSeconds(30));
        byType.put(BigDecimal.class, () -> BigDecimal.ONE);
        byType.put(InputStream.class, () -> new ByteArrayInputStream(new byte[] {1}));
        byType.put(OutputStream.class, OutputStream::nullOutputStream);
        byType.put(Record.class, () -> new Typed("text"));
        byType.put(Class.class, () -> Typed.class);
        byType.put(boolean.class, () -> false);
        byType.put(int.class, () -> 1);
        byType.put(long.class, () -> 1L);
        byType.put(double.class, () -> 1.0);
    }

    private static final Set<String> SETTINGS = Set.of("Branding", "JobSchedules", "MailTexts");

    private static final Set<String> STATES_ONLY = Set.of("ContactPoints", "ConfirmationRounds", "Needs");

    private static final Set<String> OF_CONTRIBUTIONS = Set.of("Contributions", "Moderation");

    private static final Set<String> OF_MEASURES = Set.of("Measures", "Matrices");

    /** Something that somebody typed. */
    record Typed(String text) {}

    /** All arguments of a method of a service or of a constructor. */
    Object[] of(Class<?> service, Executable called) {
        Parameter[] parameters = called.getParameters();
        if (SETTINGS.contains(service.getSimpleName())) {
            own.settings();
        }
        if (STATES_ONLY.contains(service.getSimpleName())) {
            own.state();
        }
        if (OF_MEASURES.contains(service.getSimpleName())) {
            own.measure();
        }
        if (OF_CONTRIBUTIONS.contains(service.getSimpleName())) {
            own.contribution();
        }
        if (service.getSimpleName().equals("Replies")) {
            own.contributionToReply();
        }
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            String name = parameters[i].getName();
            Type type = parameters[i].getParameterizedType();
            arguments[i] = parameters[i].getType() == String.class
                    ? identity(service.getSimpleName(), name).orElse("1")
                    : number(name).orElseGet(() -> make(service, type));
        }
        return arguments;
    }

    /** A report of "own" that is typed has not been sent. */
    private static Optional<Object> number(String parameter) {
        return parameter.equals("round") ? Optional.of(0L) : Optional.empty();
    }

    /** An identity that is a bare text: which record of "own" a parameter of that name means. */
    private Optional<String> identity(String service, String parameter) {
        String meant = parameter.equals("id") ? service : parameter;
        return Optional.ofNullable(
                switch (meant) {
                    case "charter" -> Charters.PARIS_CALL;
                    case "slug" ->
                        switch (service) {
                            case "Charters", "CharterVersions" -> Charters.PARIS_CALL;
                            case "Instruments" -> OwnRecords.INSTRUMENT;
                            default -> own.slug();
                        };
                    case "fact", "by" -> service.equals("Measures") ? own.measure() : own.fact();
                    case "Measures" -> own.measure();
                    case "Commitments", "Setbacks", "Verifications" ->
                        own.draft().id();
                    case "commitment", "commitmentId" ->
                        switch (service) {
                            case "HandOvers" -> own.offered().state().commitment();
                            case "Partners" -> own.partneredCommitment();
                            case "Contributions" -> own.contributedTo();
                            default -> own.commitment().id();
                        };
                    case "offer" -> service.equals("HandOvers") ? own.offered().id() : null;
                    case "Contributions", "Moderation", "contribution" -> own.contribution();
                    case "Partners", "partner" -> own.partner();
                    case "Replies" -> own.contributionToReply();
                    case "Approvals" -> own.approval();
                    case "Comments", "CommentRemovals" -> own.comment();
                    case "Cycles", "cycle", "cycleId" -> own.cycle().id();
                    case "ProgressReports", "Reviews", "Hearings", "Evidence", "report" ->
                        service.equals("SharedDrafts") ? own.typedReport() : own.progressReport();
                    case "Applications", "application" ->
                        switch (service) {
                            case "ApplicationPapers" -> own.lettered();
                            case "DomainProofs" -> own.webApplication();
                            default -> own.application();
                        };
                    case "ApplicationDrafts" -> own.draftOfApplication();
                    case "link" ->
                        switch (service) {
                            case "ApplicationDrafts" -> own.draftLink();
                            case "DomainProofs" -> own.webLink();
                            default -> own.applicationLink();
                        };
                    case "word" -> own.domainWord();
                    case "Imports" -> own.imported();
                    case "Extensions" -> own.extension();
                    case "Reports" -> own.publishedReport();
                    case "Needs" -> own.need().id();
                    case "Offers" -> own.offer().id();
                    case "Matchings" -> own.matching();
                    case "point" -> own.contactPoint();
                    case "file" -> service.equals("Contributions") ? own.contributionFile() : own.evidence();
                    case "JobSchedules" -> OwnRecords.SCHEDULE;
                    case "mail" -> service.equals("MailTexts") ? OwnRecords.MAIL_TEXT : own.mail();
                    case "token" -> service.equals("ContactConfirmations") ? own.confirmation() : own.unsubscription();
                    default -> null;
                });
    }

    private Object make(Class<?> service, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(service, generic);
        }
        if (!(type instanceof Class<?> plain)) {
            return "1";
        }
        if (plain == OrganisationId.class && STATES_ONLY.contains(service.getSimpleName())) {
            return own.state();
        }
        Supplier<Object> known = byType.get(plain);
        if (known != null) {
            return known.get();
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isArray()) {
            return Array.newInstance(plain.getComponentType(), 1);
        }
        if (plain.isSealed()) {
            return make(service, plain.getPermittedSubclasses()[0]);
        }
        return plain.isInterface() ? silent(plain) : construct(service, plain);
    }

    private Object generic(Class<?> service, ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == Set.class) {
            return Set.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw.isAssignableFrom(List.class)) {
            return List.of(make(service, type.getActualTypeArguments()[0]));
        }
        return make(service, raw);
    }

    /** A listener, consumer or the like that does nothing. */
    private static Object silent(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Class<?> answer = method.getReturnType();
            return answer == boolean.class ? Boolean.TRUE : answer == int.class ? Integer.valueOf(0) : null;
        });
    }

    private Object construct(Class<?> service, Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(of(service, constructor));
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException unmakeable) {
            throw new IllegalStateException("teach org.accord.access.Arguments to make a " + type, unmakeable);
        }
    }
}
