package org.accord.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.register.Checkpoints;
import org.accord.settings.Branding;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Problem;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.AskedProblem;
import org.accord.shared.web.Masthead;
import org.accord.shared.web.PageAddress;
import org.accord.shared.web.ProblemPage;
import org.accord.shared.web.RecordMoment;
import org.accord.shared.web.SiteFrame;
import org.accord.storage.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Frames every public page, and turns every problem into a page that says what to do. */
@ControllerAdvice(annotations = Controller.class)
class SiteFrames {

    private static final String CHARTER_PATH = "charterPath";
    private static final String CHARTERS = "/charters";

    private final PublicActs acts;
    private final Charters charters;
    private final Checkpoints checkpoints;
    private final Branding branding;
    private final Messages messages;
    private final Clock clock;
    private final boolean demonstration;

    SiteFrames(
            PublicActs acts,
            Charters charters,
            Checkpoints checkpoints,
            Branding branding,
            Messages messages,
            Clock clock,
            Environment environment) {
        this.acts = acts;
        this.charters = charters;
        this.checkpoints = checkpoints;
        this.branding = branding;
        this.messages = messages;
        this.clock = clock;
        this.demonstration = environment.getProperty("accord.demonstration", Boolean.class, false);
    }

    /** Null for answers without a frame, such as JSON and files. */
    @ModelAttribute(SiteFrame.ATTRIBUTE)
    @Nullable
    SiteFrame frame(HttpServletRequest request, Locale locale) {
        return isFramed(request) ? framed(request, locale) : null;
    }

    private static boolean isFramed(HttpServletRequest request) {
        return !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler)
                || !(handler.hasMethodAnnotation(ResponseBody.class)
                        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                        || HttpEntity.class.isAssignableFrom(
                                handler.getReturnType().getParameterType()));
    }

    private SiteFrame framed(HttpServletRequest request, Locale locale) {
        Language language = Language.of(locale);
        return new SiteFrame(
                language,
                List.copyOf(messages.languages()),
                PageAddress.of(request),
                moment(request),
                masthead(language));
    }

    /** Held in memory once it was asked for; a portal that lost its database before that shows its first name. */
    private Masthead masthead(Language language) {
        try {
            return branding.masthead(language);
        } catch (RuntimeException failed) {
            if (!Outage.isOne(failed)) {
                throw failed;
            }
            return Masthead.of(messages.get(language, "frame.name"));
        }
    }

    /** An error page, and the answer to a form, do without the register when it is away. */
    private RecordMoment moment(HttpServletRequest request) {
        if (isAboutAnOutage(request)) {
            return RecordMoment.unknown(Days.of(clock.instant()), demonstration);
        }
        try {
            return known(request);
        } catch (RuntimeException failed) {
            boolean isNeeded = request.getDispatcherType() != DispatcherType.ERROR
                    && !HttpMethod.POST.matches(request.getMethod());
            if (isNeeded || !Outage.isOne(failed)) {
                throw failed;
            }
            return RecordMoment.unknown(Days.of(clock.instant()), demonstration);
        }
    }

    private static boolean isAboutAnOutage(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && Outage.isOne(thrown);
    }

    /** Where the navigation finds the charter: its page, or the list while there are several, or none is known. */
    @ModelAttribute(CHARTER_PATH)
    String charterPath(HttpServletRequest request) {
        if (!isFramed(request) || isAboutAnOutage(request)) {
            return CHARTERS;
        }
        return pathOfCharters(request);
    }

    private String pathOfCharters(HttpServletRequest request) {
        try {
            List<Charter> known = charters.all(asOf(request));
            return known.size() == 1 ? CHARTERS + "/" + known.getFirst().slug() : CHARTERS;
        } catch (RuntimeException failed) {
            if (!Outage.isOne(failed)) {
                throw failed;
            }
            return CHARTERS;
        }
    }

    /** What lets our script run on an error page of the workspace; absent elsewhere. */
    @ModelAttribute("nonce")
    @Nullable
    String nonce(HttpServletRequest request) {
        return (String) request.getAttribute(SiteFrame.NONCE);
    }

    @ExceptionHandler(Problem.class)
    ModelAndView problem(Problem problem, HttpServletRequest request, Locale locale) {
        int status = problem.kind().status();
        String what = messages.get(Language.of(locale), "problem." + problem.key(), problem.data());
        ModelAndView page = new ModelAndView(ProblemPage.VIEW, HttpStatusCode.valueOf(status));
        page.addObject(ProblemPage.ATTRIBUTE, new ProblemPage(status, what));
        page.addObject(SiteFrame.ATTRIBUTE, framed(request, locale));
        page.addObject(CHARTER_PATH, pathOfCharters(request));
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            page.addObject("pastNote", "error.notByThen");
        }
        return page;
    }

    private RecordMoment known(HttpServletRequest request) {
        LocalDate today = Days.of(clock.instant());
        AsOf asOf = asOf(request);
        return new RecordMoment(
                today,
                asOf.day(clock),
                asOf.isNow(),
                demonstration,
                Math.max(0, acts.size(asOf) - 1),
                asOf.isNow()
                        ? checkpoints.latest().map(Checkpoints.Checkpoint::at).orElse(null)
                        : null);
    }

    private AsOf asOf(HttpServletRequest request) {
        try {
            return AskedFor.of(request, clock).asOf();
        } catch (AskedProblem saidByThePageItself) {
            return AsOf.NOW;
        }
    }
}
