package org.accord.signatories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Asks name servers through the JDK. Few questions at once, and whoever asks waits for a bounded time, whatever the server does. */
@Component
@EnableConfigurationProperties(DomainSettings.class)
class NameServerRecords implements DomainRecords {

    private static final int ASKED_AT_ONCE = 8;
    private static final int MOST_RECORDS = 50;
    private static final String TXT = "TXT";

    private final DomainSettings settings;
    private final Semaphore askers = new Semaphore(ASKED_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    NameServerRecords(DomainSettings settings) {
        this.settings = settings;
    }

    @Override
    public Answer texts(String name) {
        if (!askers.tryAcquire()) {
            return new Answer.Silence();
        }
        Future<Answer> asked = threads.submit((Callable<Answer>) () -> {
            try {
                return ask(name);
            } finally {
                askers.release();
            }
        });
        return within(asked, settings.patience().multipliedBy(3));
    }

    private static Answer within(Future<Answer> asked, Duration longest) {
        try {
            return asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            asked.cancel(true);
            return new Answer.Silence();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Silence();
        }
    }

    /** Of the directories that JNDI reaches this one alone holds no objects: what comes back is text. */
    @SuppressWarnings("BanJNDI")
    private Answer ask(String name) {
        try {
            DirContext server = new InitialDirContext(environment());
            try {
                Attribute found =
                        server.getAttributes(name + ".", new String[] {TXT}).get(TXT);
                return new Answer.Texts(found == null ? List.of() : texts(found));
            } finally {
                server.close();
            }
        } catch (NameNotFoundException noSuchName) {
            return new Answer.Texts(List.of());
        } catch (NamingException noAnswer) {
            return new Answer.Silence();
        }
    }

    private static List<String> texts(Attribute found) throws NamingException {
        List<String> texts = new ArrayList<>();
        NamingEnumeration<?> all = found.getAll();
        while (all.hasMore() && texts.size() < MOST_RECORDS) {
            texts.add(unquoted(String.valueOf(all.next())));
        }
        return texts;
    }

    /** The JDK puts what has a space between quotation marks, and so do some people. */
    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** The type of the constructor of the JDK. */
    @SuppressWarnings("JdkObsolete")
    private Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, settings.nameServer().isBlank() ? "dns:" : settings.nameServer());
        environment.put(
                "com.sun.jndi.dns.timeout.initial",
                String.valueOf(settings.patience().toMillis()));
        environment.put("com.sun.jndi.dns.timeout.retries", "1");
        return environment;
    }
}
