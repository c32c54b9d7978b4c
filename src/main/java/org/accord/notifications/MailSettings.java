package org.accord.notifications;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mails; the server is that of {@code spring.mail}.
 *
 * @param enabled whether this process writes and sends mails
 * @param from address in the sender line; empty for {@code accord@} and the host of the portal's address
 * @param poll how often the outbox is looked at when nothing calls
 * @param lease how long one process may take to send one mail
 * @param attempts after so many failures a mail is given up
 * @param firstPause before the second attempt; doubles with each up to {@code longestPause}
 * @param reminderDays how many days before a report is due people are reminded
 * @param warningDays how many days before its standing gets worse, once a report is overdue, a signatory is warned
 * @param overdueDays how many days after a report was due people are told that it is missing
 * @param digestHour from which hour on, UTC, the digests of a day are made
 * @param staleAfter what could not be sent for so long is not sent any more
 * @param kept for how long the outbox remembers a mail; longer than any reminder could be made again
 */
@ConfigurationProperties("accord.mails")
record MailSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String from,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("8") int attempts,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("6h") Duration longestPause,
        @DefaultValue({"60", "14", "3"}) List<Integer> reminderDays,
        @DefaultValue({"60", "14"}) List<Integer> warningDays,
        @DefaultValue({"3", "14", "60"}) List<Integer> overdueDays,
        @DefaultValue("6") int digestHour,
        @DefaultValue("14d") Duration staleAfter,
        @DefaultValue("90d") Duration kept) {

    MailSettings {
        reminderDays = reminderDays.stream().sorted().toList();
        warningDays = warningDays.stream().sorted().toList();
        overdueDays = overdueDays.stream().sorted().toList();
    }

    /** How long a mail waits after it failed so often. */
    Duration pauseAfter(int failures) {
        Duration pause = firstPause;
        for (int i = 1; i < failures && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
