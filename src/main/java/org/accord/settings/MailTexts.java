package org.accord.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The words of the mails. Which there are, and what they say by default, stands in the message files under {@code
 * mail.<mail>.subject} and {@code mail.<mail>.body}; the secretariat sets other words, language by language.
 *
 * @see "decision 0017"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class MailTexts {

    private static final Pattern SUBJECT_KEY = Pattern.compile("mail\\.(.+)\\.subject");
    private static final String SUBJECT = "subject";
    private static final String BODY = "body";

    private final SettingStore store;
    private final Messages messages;

    MailTexts(SettingStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /**
     * What to send in the place of the default, as patterns over the same placeholders; empty when the default holds. Open
     * to all, since whoever acts may cause a mail; what goes out to many is no secret.
     */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<MailText> override(String mail, Language language) {
        return mails().contains(mail) ? set(store.current(key(mail, language))) : Optional.empty();
    }

    /** All mails by the middle of their keys, in the order of these. */
    public List<String> all() {
        return mails().stream().sorted().toList();
    }

    public Optional<StandingMailText> find(String mail, Language language) {
        return mails().contains(mail) ? Optional.of(standing(mail, language)) : Optional.empty();
    }

    /**
     * Sets other words; the answer is the new version.
     *
     * @throws SettingsProblem.Invalid with field {@code subject} or {@code body} for what cannot be read or sent, for a
     *     placeholder that the mail does not have, and for one that it needs and that stands nowhere
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody else set it after that version
     */
    public long change(String mail, Language language, long after, MailText text) {
        return record("set", mail, language, after, text);
    }

    /** Sets the words of an earlier version. */
    public long restore(String mail, Language language, long version, long after) {
        MailText earlier =
                set(store.earlier(key(known(mail), language), version)).orElseGet(() -> byDefault(mail, language));
        return record("restored", mail, language, after, earlier);
    }

    /** Goes back to the words it came with. */
    public long reset(String mail, Language language, long after) {
        return store.record("reset", key(known(mail), language), after, Setting.DEFAULT, Visibility.SECRETARIAT);
    }

    /** How it would read, with something in the place of each placeholder; refuses what {@link #change} refuses. */
    public MailText preview(String mail, Language language, MailText text) {
        check(known(mail), language, text);
        MailPattern asked = pattern(text.subject()).with(pattern(text.body()));
        return new MailText(
                written(language, text.subject(), asked.samples()), written(language, text.body(), asked.samples()));
    }

    /** All changes, oldest first. */
    public List<Revision<Setting>> history(String mail, Language language) {
        return store.history(key(known(mail), language));
    }

    private String written(Language language, String pattern, Map<String, Object> samples) {
        return messages.format(language, pattern, samples);
    }

    private long record(String verb, String mail, Language language, long after, MailText text) {
        check(known(mail), language, text);
        Setting next = new Setting(Map.of(SUBJECT, text.subject(), BODY, text.body()));
        return store.record(verb, key(mail, language), after, next, Visibility.SECRETARIAT);
    }

    private void check(String mail, Language language, MailText text) {
        FieldCheck check = new FieldCheck()
                .text(SUBJECT, text.subject(), MailText.LONGEST_SUBJECT)
                .that(SUBJECT, text.subject().indexOf('\n') < 0, "settings.mailOneLine")
                .text(BODY, text.body(), MailText.LONGEST_BODY);
        StandingMailText standing = standing(mail, language);
        SortedSet<String> unknown = new TreeSet<>();
        SortedSet<String> missing = new TreeSet<>(standing.needed());
        Map.of(SUBJECT, text.subject(), BODY, text.body()).forEach((field, typed) -> {
            Optional<MailPattern> pattern = MailPattern.of(typed);
            check.that(field, pattern.isPresent(), "settings.mailPattern");
            SortedSet<String> names = pattern.map(MailPattern::names).orElseGet(TreeSet::new);
            missing.removeAll(names);
            names.removeAll(standing.placeholders());
            check.that(field, names.isEmpty(), "settings.mailUnknown");
            unknown.addAll(names);
        });
        check.that(BODY, missing.isEmpty(), "settings.mailMissing");
        check.orThrow(faults -> new SettingsProblem.Invalid(
                faults,
                Map.of(
                        "unknown",
                        braced(unknown),
                        "missing",
                        braced(missing),
                        "known",
                        braced(standing.placeholders()))));
    }

    private StandingMailText standing(String mail, Language language) {
        Optional<Recorded<Setting>> set = store.find(key(mail, language));
        MailText usual = byDefault(mail, language);
        Optional<MailText> own = set.map(Recorded::state).flatMap(MailTexts::set);
        MailPattern pattern = pattern(usual.subject()).with(pattern(usual.body()));
        return new StandingMailText(
                mail,
                language,
                own.orElse(usual),
                usual,
                pattern.names(),
                pattern.needed(),
                own.isEmpty(),
                set.map(Recorded::version).orElse(0L));
    }

    private MailText byDefault(String mail, Language language) {
        String key = "mail." + mail + ".";
        return new MailText(
                messages.pattern(language, key + SUBJECT).orElse(""),
                messages.pattern(language, key + BODY).orElse(""));
    }

    private Set<String> mails() {
        return messages.keys(Language.EN).stream()
                .map(SUBJECT_KEY::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .filter(mail -> messages.has(Language.EN, "mail." + mail + ".body"))
                .collect(Collectors.toSet());
    }

    private String known(String mail) {
        if (!mails().contains(mail)) {
            throw new SettingsProblem.NotFound();
        }
        return mail;
    }

    private static Optional<MailText> set(Setting setting) {
        return setting.value(SUBJECT)
                .map(subject -> new MailText(subject, setting.value(BODY).orElse("")));
    }

    private static MailPattern pattern(String text) {
        return MailPattern.of(text).orElseThrow(() -> new IllegalStateException("checked before"));
    }

    private static String braced(SortedSet<String> names) {
        return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
    }

    private static String key(String mail, Language language) {
        return "mail." + mail + "." + language.tag();
    }
}
