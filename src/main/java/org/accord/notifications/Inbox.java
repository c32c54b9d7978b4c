package org.accord.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The caller's own inbox: all that mails would be written to them about, whatever they chose for mails. What it says is
 * made from the record as it is now; what has no point any more, or is not theirs to read any more, is not there. Nothing
 * in it is an act.
 *
 * @see "decision 0043"
 */
@Service
@PreAuthorize(Rights.SIGNED_IN)
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST = 100;

    /** How many unread entries are looked at when somebody comes; more are when the inbox is opened. */
    private static final int SETTLED = 50;

    private final InboxStore store;
    private final InboxFeed feed;
    private final Lines lines;

    Inbox(InboxStore store, InboxFeed feed, Lines lines) {
        this.store = store;
        this.feed = feed;
        this.lines = lines;
    }

    /** How it stands, without a look at what is in it. */
    public InboxNews news() {
        return store.of(me()).news();
    }

    /** How it stands, when what has no point any more does not count. */
    public InboxNews settled(Language language) {
        List<String> pointless = store.of(me()).unread().stream()
                .limit(SETTLED)
                .filter(entry -> line(entry, language).isEmpty())
                .map(InboxEntry::id)
                .toList();
        feed.read(me(), pointless);
        return news();
    }

    /** Until the answer is run, the listener hears of every change, from any thread. */
    public Runnable listen(Consumer<InboxNews> listener) {
        return feed.listen(me(), listener);
    }

    /**
     * The newest lines, or those older than an entry.
     *
     * @param olderThan the {@link InboxPart#last} of the part before; empty for the newest
     * @param most 1 to 100
     */
    public InboxPart part(String olderThan, int most, Language language) {
        InboxBox box = store.of(me());
        List<InboxEntry> asked = olderThan.isEmpty() ? box.entries() : box.before(olderThan);
        List<InboxLine> shown = new ArrayList<>();
        List<String> pointless = new ArrayList<>();
        int looked = 0;
        for (; looked < asked.size() && shown.size() < Math.clamp(most, 1, MOST); looked++) {
            InboxEntry entry = asked.get(looked);
            line(entry, language)
                    .ifPresentOrElse(
                            line -> shown.add(new InboxLine(entry.id(), line.text(), entry.at(), entry.read())),
                            () -> pointless.add(entry.id()));
        }
        feed.read(me(), pointless);
        return new InboxPart(
                shown, looked < asked.size() ? asked.get(looked - 1).id() : "");
    }

    /** Where the entry leads on the portal, which reads it; empty when it has no point any more. */
    public Optional<String> open(String entry, Language language) {
        Optional<String> path = store.of(me()).from(entry).stream()
                .findFirst()
                .flatMap(found -> line(found, language))
                .map(line -> Letters.in(language, line.path()));
        path.ifPresent(found -> read(entry));
        return path;
    }

    /** The entry is read; again, or an unknown one, changes nothing. */
    public void read(String entry) {
        feed.read(me(), List.of(entry));
    }

    /** The entry and all before it are read; what came after it is not. */
    public void readFrom(String newest) {
        feed.read(
                me(),
                store.of(me()).from(newest).stream()
                        .filter(entry -> !entry.read())
                        .map(InboxEntry::id)
                        .toList());
    }

    /** One entry that cannot be put in words keeps nobody from the others, nor from the workspace. */
    private Optional<Contents.Line> line(InboxEntry entry, Language language) {
        OutboxMail mail = entry.mail(me());
        try {
            return CurrentActor.callAs(Actor.SYSTEM, () -> lines.of(mail, language));
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException unwritable) {
            LOG.error("Entry {} of an inbox could not be put in words", entry.id(), unwritable);
            return Optional.empty();
        }
    }

    private static UserId me() {
        return CurrentActor.get().user();
    }
}
