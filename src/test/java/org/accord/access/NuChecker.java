package org.accord.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the Nu Html Checker finds in a page or a style sheet, warnings too. It needs no network. */
final class NuChecker {

    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Thymeleaf writes the hidden field of a form so. */
    private static final String SLASH = "Trailing slash on void elements";

    private final List<String> found = new ArrayList<>();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

    NuChecker() {
        ErrorHandler findings = new Findings();
        try {
            validator.setUpMainSchema(HTML, findings);
            validator.setUpValidatorAndParsers(findings, false, false);
        } catch (Exception noSchema) {
            throw new IllegalStateException(noSchema);
        }
    }

    List<String> page(String html) {
        return findings(html, validator::checkHtmlInputSource);
    }

    List<String> styleSheet(String css) {
        return findings(css, validator::checkCssInputSource);
    }

    private interface Check {
        void check(InputSource source) throws IOException, SAXException;
    }

    private List<String> findings(String text, Check check) {
        found.clear();
        InputSource source = new InputSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        source.setSystemId("http://localhost/");
        try {
            check.check(source);
        } catch (IOException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
        return List.copyOf(found);
    }

    private final class Findings implements ErrorHandler {

        @Override
        public void warning(SAXParseException finding) {
            found.add(finding.getLineNumber() + ": " + finding.getMessage());
            found.removeIf(each -> each.contains(SLASH));
        }

        @Override
        public void error(SAXParseException finding) {
            warning(finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            warning(finding);
        }
    }
}
