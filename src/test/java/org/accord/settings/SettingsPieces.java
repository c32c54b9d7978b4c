package org.accord.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.accord.register.InMemoryRecordKinds;
import org.accord.shared.GivenMessages;
import org.accord.shared.Language;

/** The services over a register in memory, for tests of views. */
public final class SettingsPieces {

    public static final String MAIL = "welcome";
    public static final Schedule MATCHING =
            new Schedule("capacity-matching", "0 0 3 1 1,4,7,10 *", "all", Span.NONE, "1");

    private final SettingStore store = new SettingStore(new InMemoryRecordKinds());

    public final JobSchedules schedules = new JobSchedules(
            new ScheduleProperties(List.of(MATCHING)),
            store,
            Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC));

    public final MailTexts mails = new MailTexts(
            store,
            GivenMessages.of(Map.of(
                    Language.EN, Map.of("mail.welcome.subject", "Welcome", "mail.welcome.body", "{name}: {link}"))));
}
