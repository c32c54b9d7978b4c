package org.accord.torture;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.accord.AccordApplication;
import org.accord.register.Entry;
import org.accord.register.ProjectionCheck;
import org.accord.register.Register;
import org.accord.register.RegisterExport;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A portal in a process of its own, to be killed: {@code write} lets threads apply and sign without end and prints each
 * act once its service returned; {@code check FILE EXPORT} compares what stands there with the acts that were printed.
 */
public final class WritingPortal {

    static final String ACT = "act ";
    static final String READY = "writing";
    private static final int WRITERS = 4;
    private static final int CHUNK = 1_000;

    private WritingPortal() {}

    public static void main(String[] words) throws Exception {
        String[] settings = java.util.Arrays.copyOfRange(words, 3, words.length);
        ConfigurableApplicationContext portal = SpringApplication.run(AccordApplication.class, settings);
        if (words[0].equals("write")) {
            write(portal.getBean(Applications.class));
        } else {
            boolean sound = check(portal, Path.of(words[1]), Path.of(words[2]));
            portal.close();
            System.exit(sound ? 0 : 1);
        }
    }

    private static void write(Applications applications) {
        say(READY);
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    sign(applications);
                }
            });
        }
    }

    private static void sign(Applications applications) {
        String name = "Torture " + Identity.random();
        ApplicationDraft draft = new ApplicationDraft(
                "paris-call",
                name,
                Language.EN,
                OrganisationType.COMPANY,
                CountryCode.of("KE"),
                "",
                "A. Person",
                "Director",
                "office@torture.example",
                "");
        String id = CurrentActor.callAs(Actor.VISITOR, () -> applications.submit(draft));
        say(ACT + "application:" + id + "@1");
        CurrentActor.runAs(Actor.SYSTEM, () -> applications.accept(id, 1, "Torture"));
        say(ACT + "application:" + id + "@3");
        say(ACT + "endorsement:paris-call." + id + "@1");
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    private static boolean check(ConfigurableApplicationContext portal, Path acknowledged, Path export)
            throws Exception {
        Register register = portal.getBean(Register.class);
        Set<String> keys = new HashSet<>();
        AtomicLong twice = new AtomicLong();
        long number = 0;
        for (List<Entry> chunk = register.entries(0, CHUNK);
                !chunk.isEmpty();
                chunk = register.entries(number, CHUNK)) {
            for (Entry entry : chunk) {
                boolean fresh =
                        keys.add(entry.subject().kind() + ":" + entry.subject().id() + "@" + entry.version());
                if (!fresh || entry.number() != number) {
                    twice.incrementAndGet();
                }
                number++;
            }
        }
        long lost = 0;
        List<String> acts = Files.readAllLines(acknowledged);
        for (String act : acts) {
            if (!keys.contains(act)) {
                say("lost " + act);
                lost++;
            }
        }
        List<ProjectionCheck.Difference> differences =
                portal.getBean(ProjectionCheck.class).differences();
        try (OutputStream file = Files.newOutputStream(export)) {
            portal.getBean(RegisterExport.class).write(file);
        }
        say("acknowledged " + acts.size() + ", in the register " + number + ", lost " + lost + ", duplicates " + twice
                + ", projections that differ from a rebuild " + differences.size());
        return lost == 0 && twice.get() == 0 && differences.isEmpty();
    }
}
