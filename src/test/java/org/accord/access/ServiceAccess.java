package org.accord.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accord.access.AccessRow.Answer;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Every public method of every service of the running portal, called as everyone. */
final class ServiceAccess {

    private static final String PRODUCT = "org.accord.";

    private final ApplicationContext portal;
    private final OwnRecords own;
    private final Arguments arguments;
    private final Register register;

    ServiceAccess(ApplicationContext portal, OwnRecords own) {
        this.portal = portal;
        this.own = own;
        this.arguments = new Arguments(own);
        this.register = portal.getBean(Register.class);
    }

    /** A method of a service. */
    record Verb(Object service, Class<?> type, Method method) {

        String what() {
            return type.getSimpleName() + "." + method.getName() + "("
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(", "))
                    + ")";
        }

        String feature() {
            return ServiceAccess.feature(type);
        }
    }

    List<Class<?>> services() {
        return portal.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(type -> type.getName().startsWith(PRODUCT))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    List<Verb> verbs() {
        List<Verb> verbs = new ArrayList<>();
        for (Class<?> type : services()) {
            Object service = portal.getBean(type);
            Arrays.stream(type.getMethods())
                    .filter(method -> method.getDeclaringClass() != Object.class)
                    .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                    .map(method -> new Verb(service, type, method))
                    .sorted(Comparator.comparing(Verb::what))
                    .forEach(verbs::add);
        }
        return verbs;
    }

    /** A refusal that recorded nothing uses nothing up: the next caller asks for the same. */
    AccessRow observe(Verb verb) {
        List<Answer> answers = new ArrayList<>();
        Object @Nullable [] asked = null;
        for (Caller caller : Caller.values()) {
            Object[] now = asked == null ? arguments.of(verb.type(), verb.method()) : asked;
            Actor actor = own.actor(caller);
            long before = register.size();
            Answer answer = call(verb, actor, now);
            answers.add(answer);
            boolean used = answer != Answer.NO || register.size() != before;
            if (used) {
                own.restore();
            }
            asked = used ? null : now;
        }
        return new AccessRow("service", verb.feature(), verb.what(), answers);
    }

    /** What a reader of the organisation gets, and whether anything was recorded in their name for it. */
    Reading read(Verb verb) {
        Object[] asked = arguments.of(verb.type(), verb.method());
        Actor reader = own.reader();
        long before = register.size();
        Answer answer = call(verb, reader, asked);
        boolean wrote = register.entries(before, 100).stream()
                .anyMatch(entry -> entry.actor().equals(reader.user()) && entry.onBehalfOf() != null);
        if (answer != Answer.NO || register.size() != before) {
            own.restore();
        }
        return new Reading(answer, wrote);
    }

    /** How a reader fared. */
    record Reading(Answer answer, boolean wrote) {}

    /** The module a class belongs to. */
    static String feature(Class<?> type) {
        String name = type.getName();
        return name.startsWith(PRODUCT) ? name.split("\\.", -1)[2] : "shell";
    }

    private Answer call(Verb verb, Actor actor, Object[] asked) {
        return CurrentActor.callAs(actor, () -> {
            try {
                Object answer = verb.method().invoke(verb.service(), asked);
                return showsNothing(answer) ? Answer.NOTHING : Answer.YES;
            } catch (InvocationTargetException refusal) {
                return isRefusal(refusal.getCause()) ? Answer.NO : Answer.YES;
            } catch (IllegalAccessException notPublic) {
                throw new IllegalStateException(notPublic);
            }
        });
    }

    private static boolean showsNothing(@Nullable Object answer) {
        return answer instanceof Optional<?> found && found.isEmpty()
                || answer instanceof Collection<?> list && list.isEmpty();
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof AccessDeniedException
                || thrown instanceof Problem problem
                        && (problem.kind() == Problem.Kind.NOT_ALLOWED || problem.kind() == Problem.Kind.NOT_FOUND);
    }

    /** Names of services without a right of their own. */
    TreeSet<String> unguarded() {
        return services().stream()
                .filter(type ->
                        !type.isAnnotationPresent(org.springframework.security.access.prepost.PreAuthorize.class))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
