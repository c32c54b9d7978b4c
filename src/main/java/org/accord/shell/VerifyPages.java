package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accord.register.Checkpoints;
import org.accord.register.Register;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.FieldProblem;
import org.accord.shell.ReceiptCheck.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A form that says whether a receipt stands in this register. Makes no session and keeps nothing. */
@Controller
class VerifyPages {

    private static final String VIEW = "shell/verify";
    private static final int LARGEST_RECEIPT = 4 << 20;

    private final ReceiptCheck receipts;
    private final Checkpoints checkpoints;
    private final Register register;
    private final PublicActs acts;
    private final Messages messages;
    private final Clock clock;

    VerifyPages(
            ReceiptCheck receipts,
            Checkpoints checkpoints,
            Register register,
            PublicActs acts,
            Messages messages,
            Clock clock) {
        this.receipts = receipts;
        this.checkpoints = checkpoints;
        this.register = register;
        this.acts = acts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/verify")
    String form(HttpServletRequest request, Model model) {
        AskedFor.of(request, clock);
        fill(model, "", List.of());
        return VIEW;
    }

    @PostMapping("/verify")
    ModelAndView check(
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            Model model) {
        String given = file == null || file.isEmpty() ? receipt : text(file);
        if (given.isBlank()) {
            return wrong("required", receipt, locale, model);
        }
        if (given.length() > LARGEST_RECEIPT) {
            return wrong("verify.tooLarge", "", locale, model);
        }
        Verdict verdict = receipts.check(given);
        fill(model, receipt, List.of());
        model.addAttribute("verdict", verdict);
        if (verdict.stands() && verdict.number() != null) {
            register.entry(verdict.number())
                    .ifPresent(entry -> model.addAttribute("act", acts.line(entry, Language.of(locale))));
        }
        return new ModelAndView(
                VIEW, model.asMap(), verdict.stands() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView wrong(String fault, String receipt, Locale locale, Model model) {
        Language language = Language.of(locale);
        String message = messages.get(language, "invalid." + fault);
        fill(
                model,
                receipt,
                List.of(new FieldProblem("receipt", messages.get(language, "verify.receipt") + ": " + message)));
        model.addAttribute("wrong", Map.of("receipt", message));
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(Model model, String receipt, List<FieldProblem> problems) {
        model.addAttribute("receipt", receipt);
        model.addAttribute("problems", problems);
        model.addAttribute("wrong", Map.of());
        model.addAttribute("key", checkpoints.verifierKey());
        model.addAttribute("latest", checkpoints.latest().orElse(null));
    }

    private static String text(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
