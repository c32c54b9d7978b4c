package org.accord.access;

import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.accord.OwnSecurityContext;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.accounts.User;
import org.accord.approvals.SecondPerson;
import org.accord.capacity.CapacityFixtures;
import org.accord.capacity.CapacityMarket;
import org.accord.capacity.MatchingReport;
import org.accord.capacity.Matchings;
import org.accord.capacity.Need;
import org.accord.capacity.Needs;
import org.accord.capacity.Offer;
import org.accord.capacity.Offers;
import org.accord.capacity.matching.Market;
import org.accord.capacity.matching.Matcher;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.CharterDraft;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.CommentDraft;
import org.accord.charters.Comments;
import org.accord.charters.Consultations;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.commitments.HandOver;
import org.accord.commitments.HandOvers;
import org.accord.commitments.PartnerInvitations;
import org.accord.contacts.ConfirmationRounds;
import org.accord.contacts.ContactFixtures;
import org.accord.contacts.ContactPoint;
import org.accord.contacts.ContactPoints;
import org.accord.contributions.Claim;
import org.accord.contributions.Contribution;
import org.accord.contributions.ContributionDraft;
import org.accord.contributions.Contributions;
import org.accord.contributions.Moderation;
import org.accord.contributions.Replies;
import org.accord.contributions.Stance;
import org.accord.imports.Imports;
import org.accord.instruments.CatalogueOnRecord;
import org.accord.instruments.FactDay;
import org.accord.instruments.FactDraft;
import org.accord.instruments.Instrument;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.measures.Measure;
import org.accord.measures.MeasureDraft;
import org.accord.measures.Measures;
import org.accord.notifications.ContactLinks;
import org.accord.notifications.MailKey;
import org.accord.notifications.Mails;
import org.accord.notifications.OutboxMail;
import org.accord.notifications.OwnCalendars;
import org.accord.progress.Cycle;
import org.accord.progress.CycleDraft;
import org.accord.progress.Cycles;
import org.accord.progress.Evidence;
import org.accord.progress.EvidenceFile;
import org.accord.progress.ExtensionDraft;
import org.accord.progress.Extensions;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReports;
import org.accord.progress.Rating;
import org.accord.progress.SharedDrafts;
import org.accord.register.Recorded;
import org.accord.reports.ImplementationReport;
import org.accord.reports.Reports;
import org.accord.reports.Tally;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.requests.RequestId;
import org.accord.settings.BrandDraft;
import org.accord.settings.Branding;
import org.accord.settings.JobSchedules;
import org.accord.settings.Logo;
import org.accord.settings.MailText;
import org.accord.settings.MailTexts;
import org.accord.settings.ScheduleDraft;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ReportingPeriod;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.ApplicationDrafts;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.ApplicationPapers;
import org.accord.signatories.Applications;
import org.accord.signatories.DomainProofs;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * An organisation called "own", another one, people of both and of the secretariat, and records of "own", all made by
 * the live services. What a call used up is made anew.
 */
final class OwnRecords {

    static final String SCHEDULE = "capacity-matching.all.1";
    static final String MAIL_TEXT = MailKey.APPLICATION_WAITS.key();
    static final String PASSWORD = "lantern-orchard-copper-17";
    static final String INSTRUMENT = "budapest";
    private static final String CHARTER = Charters.PARIS_CALL;

    private final ApplicationContext portal;
    private final Clock clock;
    private final Map<Caller, UserId> people = new EnumMap<>(Caller.class);
    private OrganisationId own;
    private @Nullable OrganisationId state;
    private final OrganisationId another;
    private final UserId colleague;
    private String typedReport = "";
    private boolean isWrittenTo;
    private String acceptedReport = "";
    private String evidence = "none";
    private String contributionFile = "none";
    private @Nullable String contribution;
    private @Nullable String contributionToReply;
    private @Nullable String contributedTo;
    private @Nullable OrganisationId civilSociety;

    OwnRecords(ApplicationContext portal) {
        OwnSecurityContext.hold(portal);
        this.portal = portal;
        this.clock = portal.getBean(Clock.class);
        asSystem(() -> {
            if (bean(Charters.class).find(CHARTER).isEmpty()) {
                bean(Charters.class).open(CharterCatalogue.parisCall());
            }
        });
        CatalogueOnRecord.in(bean(Instruments.class));
        own = signatory();
        another = signatory();
        colleague = member("colleague", own, Membership.Kind.EDITOR);
        people.put(Caller.REPRESENTATIVE, member("own", own, Membership.Kind.EDITOR));
        people.put(Caller.REPRESENTATIVE_OF_ANOTHER, member("another", another, Membership.Kind.EDITOR));
        people.put(Caller.ORGANISATION_ADMINISTRATOR, member("own-admin", own, Membership.Kind.ADMINISTRATOR));
        people.put(
                Caller.ORGANISATION_ADMINISTRATOR_OF_ANOTHER,
                member("another-admin", another, Membership.Kind.ADMINISTRATOR));
        people.put(Caller.COORDINATOR, staff("coordinator", Role.COORDINATOR));
        people.put(Caller.ADMINISTRATOR, staff("administrator", Role.ADMINISTRATOR));
        people.put(Caller.SUSPENDED, member("suspended", own, Membership.Kind.ADMINISTRATOR));
        asSystem(() -> bean(Accounts.class).suspend(user(Caller.SUSPENDED)));
    }

    /** The caller as the portal sees them now. */
    Actor actor(Caller caller) {
        return switch (caller) {
            case VISITOR -> Actor.VISITOR;
            case SYSTEM -> Actor.SYSTEM;
            default ->
                as(
                        Actor.SYSTEM,
                        () -> bean(Accounts.class)
                                .find(user(caller))
                                .map(user -> user.actor(today()))
                                .orElseThrow());
        };
    }

    /** A member of "own", and of its state once there is one, who may see everything there and change nothing. */
    Actor reader() {
        UserId reader = people.computeIfAbsent(Caller.SYSTEM, none -> member("reader", own, Membership.Kind.READER));
        asSystem(() -> {
            bean(Accounts.class).grant(reader, Membership.of(own, Membership.Kind.READER));
            if (state != null) {
                bean(Accounts.class).grant(reader, Membership.of(state, Membership.Kind.READER));
            }
        });
        return as(Actor.SYSTEM, () -> bean(Accounts.class).find(reader).orElseThrow())
                .actor(today());
    }

    /** The address to sign in with. */
    String email(Caller caller) {
        return as(
                        Actor.SYSTEM,
                        () -> bean(Accounts.class)
                                .find(user(caller))
                                .map(User::email)
                                .orElseThrow())
                .value();
    }

    OrganisationId organisation() {
        return own;
    }

    UserId colleague() {
        return colleague;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    String slug() {
        return bean(Signatories.class).organisation(own).orElseThrow().slug();
    }

    /** A state that signed, whose people are those of "own". */
    OrganisationId state() {
        if (state == null) {
            state = signedState();
            asSystem(() -> {
                for (Caller caller : List.of(Caller.REPRESENTATIVE, Caller.ORGANISATION_ADMINISTRATOR)) {
                    bean(Accounts.class).grant(user(caller), Membership.of(state, Membership.Kind.EDITOR));
                }
            });
        }
        return state;
    }

    private OrganisationId signedState() {
        try {
            String application = as(
                    Actor.VISITOR,
                    () -> bean(Applications.class)
                            .submit(applicationOf("Access State (example)", OrganisationType.STATE)));
            return as(Actor.SYSTEM, () -> bean(Applications.class).accept(application, 1, "Complete"))
                    .organisation()
                    .id();
        } catch (SignatoryProblem.AlreadySignatory signed) {
            return signed.organisation().id();
        }
    }

    /** One of the state. */
    String contactPoint() {
        return contactPoints().stream().findFirst().map(ContactPoint::id).orElseGet(() -> named().id());
    }

    /** The word in the link that lets a contact point of the state confirm itself. */
    String confirmation() {
        ContactPoint asked = contactPoints().stream()
                .filter(point -> point.askedOn() != null)
                .findFirst()
                .orElseGet(() -> {
                    String fresh = named().id();
                    asSystem(() -> bean(ConfirmationRounds.class).ask(state(), today()));
                    return as(Actor.SYSTEM, () -> bean(ConfirmationRounds.class).find(state(), fresh))
                            .orElseThrow();
                });
        return ContactLinks.token(portal, state(), asked);
    }

    private List<ContactPoint> contactPoints() {
        OrganisationId of = state();
        return as(Actor.SYSTEM, () -> bean(ContactPoints.class).of(of))
                .contacts()
                .points();
    }

    /** By the secretariat, so that nobody has confirmed it. */
    private ContactPoint named() {
        OrganisationId of = state();
        return as(Actor.SYSTEM, () -> {
                    ContactPoints contacts = bean(ContactPoints.class);
                    return contacts.record(of, contacts.of(of).version(), ContactFixtures.aContact("Duty officer"));
                })
                .state()
                .points()
                .getLast();
    }

    /** An open one of the state. */
    Recorded<Need> need() {
        OrganisationId asker = state();
        return asMember(() -> bean(Needs.class).record(asker, CapacityFixtures.aNeed("A law is drafted")));
    }

    /** By the state, and not reviewed. */
    String measure() {
        state();
        return asMember(() -> bean(Measures.class)
                        .record(new MeasureDraft(
                                CountryCode.of("KE"),
                                INSTRUMENT,
                                "",
                                Measure.Kind.LAW,
                                "Access Act (example)",
                                "en",
                                "https://laws.access.example/1",
                                today(),
                                false,
                                "Official journal (example)")))
                .id();
    }

    /** An open one. */
    Recorded<Offer> offer() {
        return asMember(() -> bean(Offers.class).record(own, CapacityFixtures.anOffer("Drafters", 2)));
    }

    String matching() {
        MatchingReport empty =
                new CapacityMarket(today()).report("access", Matcher.solve(new Market(List.of(), List.of())));
        asSystem(() -> bean(Matchings.class).publish(empty));
        return empty.id();
    }

    Recorded<Commitment> draft() {
        return asMember(() -> bean(Commitments.class).draft(own, commitmentDraft()));
    }

    Recorded<Commitment> commitment() {
        Recorded<Commitment> draft = draft();
        return asMember(() -> bean(Commitments.class).publish(draft.id(), draft.version()));
    }

    /** A commitment offered to another organisation, which has not answered. */
    Recorded<HandOver> offered() {
        Recorded<Commitment> commitment = commitment();
        return as(
                actor(Caller.ORGANISATION_ADMINISTRATOR),
                () -> bean(HandOvers.class).offer(commitment.id(), commitment.version(), another, "We close"));
    }

    /** Another organisation as a partner, which is asked and has not answered. */
    String partner() {
        Recorded<Commitment> commitment = commitment();
        return asMember(() -> bean(PartnerInvitations.class).invite(commitment.id(), another, "Join us"))
                .id();
    }

    /** A commitment with such a partner. */
    String partneredCommitment() {
        String partner = partner();
        return partner.substring(0, partner.indexOf('.'));
    }

    /** What the organisation says on a version of the charter that is out for consultation. */
    String comment() {
        if (bean(Consultations.class).running(CHARTER).isEmpty()) {
            asSystem(() -> bean(CharterVersions.class).consult(CHARTER, renamedCharter(), today().plusDays(30), null));
        }
        return asMember(() -> {
                    Consultations.Running out =
                            bean(Consultations.class).running(CHARTER).orElseThrow();
                    return bean(Comments.class)
                            .comment(
                                    CHARTER,
                                    out.text().version(),
                                    own,
                                    new CommentDraft(1, Language.EN, "Say by when."));
                })
                .id();
    }

    private CharterDraft renamedCharter() {
        CharterDraft now = CharterDraft.of(bean(Charters.class).find(CHARTER).orElseThrow());
        Map<Language, String> names = new EnumMap<>(now.name());
        names.put(Language.EN, "Another name");
        return new CharterDraft(now.seen(), names, now.principles());
    }

    /** Opens the calendar of the representative. */
    String calendar() {
        return asMember(() -> bean(OwnCalendars.class).renew());
    }

    /** A request to publish a draft, by the representative. */
    String approval() {
        Recorded<Commitment> draft = draft();
        return asMember(() -> bean(Commitments.class).askToPublish(draft.id(), draft.version()));
    }

    Cycle cycle() {
        LocalDate today = today();
        return as(
                Actor.SYSTEM,
                () -> bean(Cycles.class)
                        .open(new CycleDraft(
                                CHARTER,
                                Identity.random(),
                                today.minusDays(90),
                                today,
                                today,
                                today.plusDays(30),
                                10)));
    }

    /** Asked for, not yet decided. */
    String extension() {
        commitment();
        Cycle cycle = cycle();
        return asMember(() -> bean(Extensions.class).ask(cycle.id(), own, new ExtensionDraft(10, "The ministry moves")))
                .id();
    }

    /** Submitted with a file, not yet public. */
    String progressReport() {
        Cycle cycle = cycle();
        Recorded<Commitment> commitment = commitment();
        return asMember(() -> {
                    EvidenceFile file = bean(Evidence.class)
                            .receive(own, "contact.txt", "The contact.".getBytes(StandardCharsets.UTF_8));
                    evidence = file.id();
                    return bean(ProgressReports.class)
                            .submit(cycle.id(), commitment.id(), progressDraft(commitment.state(), file));
                })
                .id();
    }

    /** Begun by a member of "own", not sent. */
    String typedReport() {
        Cycle cycle = cycle();
        Recorded<Commitment> commitment = commitment();
        typedReport = asMember(() -> bean(SharedDrafts.class).open(cycle.id(), commitment.id()))
                .report();
        return typedReport;
    }

    /** The one that was begun last. */
    String lastTypedReport() {
        return typedReport;
    }

    /** Sent and accepted, for everyone to read. */
    String acceptedReport() {
        if (acceptedReport.isEmpty()) {
            acceptedReport = progressReport();
            CurrentActor.runAs(
                    Actor.SYSTEM,
                    () -> bean(ProgressReports.class).accept(acceptedReport, 1, Rating.LIMITED, "So it is."));
        }
        return acceptedReport;
    }

    /** An organisation of civil society, whose writers are those of "own". */
    private OrganisationId civilSociety() {
        if (civilSociety == null) {
            String application = as(
                    Actor.VISITOR,
                    () -> bean(Applications.class)
                            .submit(applicationOf(
                                    "Access Watch (example) " + Identity.random(), OrganisationType.CIVIL_SOCIETY)));
            civilSociety = as(Actor.SYSTEM, () -> bean(Applications.class).accept(application, 1, "Complete"))
                    .organisation()
                    .id();
            for (Caller caller : List.of(Caller.REPRESENTATIVE, Caller.ORGANISATION_ADMINISTRATOR)) {
                asSystem(() ->
                        bean(Accounts.class).grant(user(caller), Membership.of(civilSociety, Membership.Kind.EDITOR)));
            }
        }
        return civilSociety;
    }

    ContributionDraft contributionDraft() {
        OrganisationId by = civilSociety();
        EvidenceFile file = asMember(
                () -> bean(Evidence.class).receive(by, "seen.txt", "What was seen.".getBytes(StandardCharsets.UTF_8)));
        contributionFile = file.id();
        return new ContributionDraft(
                Identity.random(),
                by.value(),
                commitment().id(),
                Claim.WHOLE.key(),
                Stance.AGAINST,
                Language.EN,
                "Nobody answered in May.",
                List.of(),
                List.of(file));
    }

    /** About "own", not decided; by its representative, for civil society. */
    String contribution() {
        if (contribution == null || state(contribution) != Contribution.State.SUBMITTED) {
            ContributionDraft draft = contributionDraft();
            contribution =
                    asMember(() -> bean(Contributions.class).submit(draft)).id();
        }
        return contribution;
    }

    /** The file of the newest contribution. */
    String contributionFile() {
        contribution();
        return contributionFile;
    }

    /** Published to "own", without a reply. */
    String contributionToReply() {
        if (contributionToReply == null
                || state(contributionToReply) != Contribution.State.PUBLISHED
                || !find(contributionToReply).signatory().equals(own)) {
            contribution = null;
            String fresh = contribution();
            asSystem(() -> bean(Moderation.class).publish(fresh, 1));
            contributionToReply = fresh;
        }
        return contributionToReply;
    }

    /** A commitment on whose page a contribution stands. */
    String contributedTo() {
        if (contributedTo == null) {
            String replied = contributionToReply();
            asMember(() -> bean(Replies.class).reply(replied, 2, Language.EN, "It was a holiday."));
            contributedTo = find(replied).commitment();
        }
        return contributedTo;
    }

    private Contribution.State state(String id) {
        return find(id).state();
    }

    private Contribution find(String id) {
        return as(Actor.SYSTEM, () -> bean(Moderation.class).find(id)).state();
    }

    /** The file of the newest progress report. */
    String evidence() {
        return evidence;
    }

    /** Settings that were set once, each as it was, but for a logo. */
    void settings() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            Branding branding = bean(Branding.class);
            if (branding.version() == 0) {
                branding.change(0, withLogo(branding.draft(), branding.receive(aPicture())));
            }
            JobSchedules schedules = bean(JobSchedules.class);
            schedules
                    .find(SCHEDULE)
                    .filter(schedule -> schedule.version() == 0)
                    .ifPresent(schedule -> schedules.change(
                            SCHEDULE, 0, new ScheduleDraft(schedule.cron().expression(), schedule.on())));
            MailTexts texts = bean(MailTexts.class);
            texts.find(MAIL_TEXT, Language.EN)
                    .filter(text -> text.version() == 0)
                    .ifPresent(text -> texts.change(MAIL_TEXT, Language.EN, 0, text.text()));
        });
    }

    private static BrandDraft withLogo(BrandDraft draft, Logo logo) {
        return new BrandDraft(draft.names(), Map.of(Language.EN, "A square"), draft.accent(), draft.accentDark(), logo);
    }

    private static byte[] aPicture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return png.toByteArray();
    }

    MailText mailText() {
        return as(Actor.SYSTEM, () -> bean(MailTexts.class).find(MAIL_TEXT, Language.EN))
                .orElseThrow()
                .text();
    }

    /** A mail about something that still waits, to a coordinator whose mails no other line has changed. */
    String mail() {
        if (!isWrittenTo) {
            NewUser reader = NewUser.staff(
                    Identity.random() + "@access.example", "Reader", Language.EN, PASSWORD, Role.COORDINATOR);
            asSystem(() -> bean(Accounts.class).create(reader));
            isWrittenTo = true;
        }
        application();
        return await().until(this::workMail, Optional::isPresent).orElseThrow().id();
    }

    /** The word that ends such mails, as it stands in one. */
    String unsubscription() {
        String text = as(
                Actor.SYSTEM,
                () -> bean(Mails.class).preview(mail()).orElseThrow().text());
        String address = text.substring(text.indexOf("/unsubscribe/") + "/unsubscribe/".length());
        return address.substring(0, address.indexOf('?'));
    }

    private Optional<OutboxMail> workMail() {
        return as(Actor.SYSTEM, () -> bean(Mails.class).latest(500)).stream()
                .filter(mail -> mail.mail() == MailKey.APPLICATION_WAITS)
                .filter(mail -> as(Actor.SYSTEM, () -> bean(Mails.class).preview(mail.id()))
                        .isPresent())
                .findFirst();
    }

    /** A request that waits. */
    RequestId jobRequest() {
        return as(
                        Actor.SYSTEM,
                        () -> bean(JobRequests.class)
                                .file(NewRequest.of("access", "all").asPreview()))
                .id();
    }

    /** A fact that nothing supersedes. */
    String fact() {
        FactDraft fact = factDraft(Identity.random());
        asSystem(() -> bean(Instruments.class).record(fact));
        return fact.id();
    }

    static FactDraft factDraft(String id) {
        return FactDraft.of(
                id,
                INSTRUMENT,
                CountryCode.of("KE"),
                StatusFact.What.SIGNED,
                FactDay.parse("2020-01-01"),
                LocalisedText.of(Language.EN, "A source"));
    }

    static Instrument instrument(String slug) {
        return new Instrument(
                slug,
                LocalisedText.of(Language.EN, "An instrument"),
                Instrument.Kind.TREATY,
                "",
                null,
                null,
                LocalisedText.of(Language.EN, "A source"));
    }

    String publishedReport() {
        ReportingPeriod period = ReportingPeriod.year(2023);
        String id = ImplementationReport.id(CHARTER, period, "access", today());
        asSystem(() -> bean(Reports.class)
                .publish(new ImplementationReport(
                        id, CHARTER, period, "access", today(), Tally.NONE, Map.of(), Map.of(), Map.of(), List.of())));
        return id;
    }

    String application() {
        return as(
                Actor.VISITOR,
                () -> bean(Applications.class)
                        .submit(applicationOf(
                                "Access Works (example) " + Identity.random(), OrganisationType.COMPANY)));
    }

    /** The last part of the address at which an applicant sees where it stands. */
    String applicationLink() {
        return link(application());
    }

    /** An application with a letter. */
    String lettered() {
        String application = application();
        as(
                Actor.VISITOR,
                () -> bean(ApplicationPapers.class)
                        .handIn(link(application), "letter.pdf", org.accord.signatories.PdfLetters.plain()));
        return application;
    }

    /** An application whose website has the domain of its mail. */
    String webApplication() {
        return as(
                Actor.VISITOR,
                () -> bean(Applications.class)
                        .submit(applicationOf(
                                "Access Web (example) " + Identity.random(),
                                OrganisationType.COMPANY,
                                "https://access.example")));
    }

    String webLink() {
        return link(webApplication());
    }

    /** The word of a mail that proves a domain. */
    String domainWord() {
        String application = webApplication();
        return as(Actor.SYSTEM, () -> bean(DomainProofs.class).forMail(application))
                .orElseThrow()
                .word();
    }

    /** What opens an application that is not sent yet. */
    String draftLink() {
        String network = Identity.random();
        return as(
                        Actor.VISITOR,
                        () -> bean(ApplicationDrafts.class)
                                .begin(
                                        Map.of("name", "Access Draft", "email", network + "@access.example"),
                                        Language.EN,
                                        network))
                .link();
    }

    String draftOfApplication() {
        String link = draftLink();
        return link.substring(0, link.indexOf('.'));
    }

    private String link(String application) {
        return bean(ApplicationLinks.class).path(application).substring("/apply/".length());
    }

    /** A list that was read and not yet brought in. */
    String imported() {
        byte[] list = "name,type,country,function\nAccess List (example),company,KE,Director\n"
                .getBytes(StandardCharsets.UTF_8);
        return as(Actor.SYSTEM, () -> bean(Imports.class).receive(CHARTER, "list.csv", "A list", list, Language.EN))
                .id();
    }

    private static ApplicationDraft applicationOf(String name, OrganisationType type) {
        return applicationOf(name, type, "");
    }

    private static ApplicationDraft applicationOf(String name, OrganisationType type, String website) {
        return new ApplicationDraft(
                CHARTER,
                name,
                Language.EN,
                type,
                CountryCode.of("KE"),
                website,
                "A. Person",
                "Director",
                "office@access.example",
                "");
    }

    /** Makes good what the last call may have ended: own's signature, what its people may do, the colleague's standing; and that it acts alone. */
    void restore() {
        boolean bound = needsTwo();
        asSystem(() -> {
            if (bound
                    || bean(Signatories.class)
                            .endorsement(CHARTER, own, AsOf.NOW)
                            .filter(now -> now.state().standing() == Standing.ACTIVE)
                            .isEmpty()) {
                own = signatory();
                grant(people.getOrDefault(Caller.REPRESENTATIVE, colleague), Membership.Kind.EDITOR);
                grant(people.getOrDefault(Caller.ORGANISATION_ADMINISTRATOR, colleague), Membership.Kind.ADMINISTRATOR);
            }
            User now = bean(Accounts.class).find(colleague).orElseThrow();
            if (now.suspended()) {
                bean(Accounts.class).resume(colleague);
            }
            now.roles().forEach(role -> bean(Accounts.class).revokeRole(colleague, role));
            if (!now.isMemberOf(own, today())) {
                grant(colleague, Membership.Kind.EDITOR);
            }
            if (now.own(own)
                    .filter(held -> held.kind() == Membership.Kind.READER)
                    .isPresent()) {
                grant(colleague, Membership.Kind.EDITOR);
                grant(people.getOrDefault(Caller.REPRESENTATIVE, colleague), Membership.Kind.EDITOR);
                grant(people.getOrDefault(Caller.ORGANISATION_ADMINISTRATOR, colleague), Membership.Kind.ADMINISTRATOR);
            }
        });
    }

    /** True once "own" wants a second person for what binds it. */
    private boolean needsTwo() {
        return as(
                actor(Caller.ORGANISATION_ADMINISTRATOR),
                () -> CurrentActor.get().seesFor(own)
                        && bean(SecondPerson.class).isWanted(own));
    }

    private void grant(UserId user, Membership.Kind kind) {
        bean(Accounts.class).grant(user, Membership.of(own, kind));
    }

    private OrganisationId signatory() {
        String application = application();
        return as(Actor.SYSTEM, () -> bean(Applications.class).accept(application, 1, "Complete"))
                .organisation()
                .id();
    }

    private CommitmentDraft commitmentDraft() {
        LocalDate due = today().plusYears(1);
        return new CommitmentDraft(
                CHARTER,
                Language.EN,
                "Answer every report of a vulnerability",
                "Each within ten working days.",
                Set.of(1),
                List.of(new CommitmentDraft.MilestoneDraft("A contact is published", due)),
                List.of(new CommitmentDraft.IndicatorDraft(
                        "Reports answered", "%", BigDecimal.ZERO, BigDecimal.TEN, due)));
    }

    private ProgressDraft progressDraft(Commitment commitment, EvidenceFile file) {
        return new ProgressDraft(
                Language.EN,
                "The contact answers.",
                "",
                Map.of(
                        commitment.milestones().getFirst().id(),
                        EnumSet.allOf(MilestoneState.class).iterator().next()),
                List.of(new ProgressDraft.ValueDraft(
                        commitment.indicators().getFirst().id(), BigDecimal.ONE, today(), "counted")),
                List.of(file),
                "");
    }

    private UserId member(String name, OrganisationId organisation, Membership.Kind kind) {
        return as(
                Actor.SYSTEM,
                () -> bean(Accounts.class)
                        .create(NewUser.member(
                                address(name), name, Language.EN, PASSWORD, Membership.of(organisation, kind))));
    }

    private UserId staff(String name, Role role) {
        return as(
                Actor.SYSTEM,
                () -> bean(Accounts.class).create(NewUser.staff(address(name), name, Language.EN, PASSWORD, role)));
    }

    private static String address(String name) {
        return name + "-" + Identity.random() + "@access.example";
    }

    private UserId user(Caller caller) {
        UserId user = people.get(caller);
        if (user == null) {
            throw new IllegalArgumentException(caller + " has no account");
        }
        return user;
    }

    private <T> T asMember(Supplier<T> work) {
        return as(actor(Caller.REPRESENTATIVE), work);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }

    private void asSystem(Runnable work) {
        CurrentActor.runAs(Actor.SYSTEM, work);
    }

    private <T> T bean(Class<T> type) {
        return portal.getBean(type);
    }
}
