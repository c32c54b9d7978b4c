package org.accord.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.notifications.InboxLook.Said;
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

    /** How it stands, when what has no point any more, or cannot be shown now, does not count. */
    public InboxNews settled(Language language) {
        InboxLook look = new InboxLook();
        store.of(me()).current().stream()
                .filter(entry -> !entry.read())
                .limit(SETTLED)
                .forEach(entry -> look.add(entry, said(entry, language)));
        look.note(feed, me());
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
        List<InboxEntry> asked = olderThan.isEmpty() ? box.current() : box.before(olderThan);
        List<InboxLine> shown = new ArrayList<>();
        InboxLook look = new InboxLook();
        int looked = 0;
        for (; looked < asked.size() && shown.size() < Math.clamp(most, 1, MOST); looked++) {
            InboxEntry entry = asked.get(looked);
            Said said = said(entry, language);
            look.add(entry, said);
            said.shown().ifPresent(line -> shown.add(new InboxLine(entry.id(), line.text(), entry.at(), entry.read())));
        }
        look.note(feed, me());
        return new InboxPart(
                shown, looked < asked.size() ? asked.get(looked - 1).id() : "");
    }

    /**
     * Where the newest entry about the matter of this one leads on the portal, which reads it; empty when that has no
     * point any more, or cannot be shown now.
     */
    public Optional<String> open(String entry, Language language) {
        Optional<InboxEntry> current = store.of(me()).current(entry);
        Optional<String> path =
                current.flatMap(found -> said(found, language).shown()).map(line -> Letters.in(language, line.path()));
        if (path.isPresent()) {
            current.ifPresent(found -> read(found.id()));
        }
        return path;
    }

    /** The entry is read; again, or an unknown one, changes nothing. */
    public void read(String entry) {
        feed.read(me(), List.of(entry));
    }

    /** The entry and all before it are read; what came after it, or cannot be shown now, is not. */
    public void readFrom(String newest) {
        feed.read(
                me(),
                store.of(me()).newsFrom(newest).stream().map(InboxEntry::id).toList());
    }

    /** One entry that cannot be put in words keeps nobody from the others, nor from the workspace. */
    private Said said(InboxEntry entry, Language language) {
        OutboxMail mail = entry.mail(me());
        try {
            return CurrentActor.callAs(Actor.SYSTEM, () -> said(mail, language));
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException unwritable) {
            LOG.error("Entry {} of an inbox could not be put in words", entry.id(), unwritable);
            return Said.NOTHING_NOW;
        }
    }

    private Said said(OutboxMail mail, Language language) {
        return lines.of(mail, language)
                .map(Said::of)
                .orElseGet(() -> lines.isTheirs(mail) ? Said.NOTHING_MORE : Said.NOTHING_NOW);
    }

    private static UserId me() {
        return CurrentActor.get().user();
    }
}
