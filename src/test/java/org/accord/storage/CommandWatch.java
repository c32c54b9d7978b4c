package org.accord.storage;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Hears every command a portal under test sends, and keeps what is outside the {@link Contract}. */
public final class CommandWatch implements CommandListener {

    /** Listens to all portals of this process. */
    public static final CommandWatch OF_PORTALS = new CommandWatch();

    private final Set<String> heard = new ConcurrentSkipListSet<>();
    private final Set<String> breaches = new ConcurrentSkipListSet<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        heard.add(event.getCommandName());
        Contract.violations(event.getCommandName(), event.getCommand())
                .forEach(term -> breaches.add(term + " in " + event.getCommandName() + " on "
                        + event.getCommand().values().iterator().next()));
    }

    /** The names of the commands so far. */
    public Set<String> heard() {
        return new TreeSet<>(heard);
    }

    /** What was asked outside the contract so far, with command and collection. */
    public Set<String> breaches() {
        return new TreeSet<>(breaches);
    }
}
