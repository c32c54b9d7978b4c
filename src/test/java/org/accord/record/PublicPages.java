package org.accord.record;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Public pages as a reader gets them. Compared is the title, the way to the page and its main part with its status, to
 * the letter; only the day in the links and forms that lead on is dropped, and the frame around, which names today. White
 * space counts once. What is no page is compared whole.
 */
final class PublicPages {

    private static final Pattern TITLE = Pattern.compile("<title>.*?</title>", Pattern.DOTALL);
    private static final Pattern CRUMBS = Pattern.compile("<ol class=\"crumbs\">.*?</ol>", Pattern.DOTALL);
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\"[^>]*name=\"(?:known-)?as-of\"[^>]*>");
    private static final Pattern ONLY_DAY = Pattern.compile("\\?(?:known-)?as-of=\\d{4}-\\d\\d-\\d\\d(?=[\"#])");
    private static final Pattern FIRST_DAY = Pattern.compile("\\?(?:known-)?as-of=\\d{4}-\\d\\d-\\d\\d(&amp;|&)");
    private static final Pattern LATER_DAY = Pattern.compile("(&amp;|&)(?:known-)?as-of=\\d{4}-\\d\\d-\\d\\d");

    private final MockMvc portal;

    PublicPages(MockMvc portal) {
        this.portal = portal;
    }

    /** The pages as of now, by address. */
    Map<String, String> now(List<String> addresses) {
        Map<String, String> pages = new LinkedHashMap<>();
        addresses.forEach(address -> pages.put(address, page(address)));
        return pages;
    }

    String asOf(String address, LocalDate day) {
        String asOf = address + (address.contains("?") ? "&" : "?") + "as-of=" + day;
        return page(hasTwoAxes(address) ? asOf + "&known-as-of=" + day : asOf);
    }

    /** Pages of facts tell a day that was true from a day it was known; both are needed to see what was shown then. */
    private static boolean hasTwoAxes(String address) {
        return address.startsWith("/instruments") || address.startsWith("/states");
    }

    private String page(String address) {
        try {
            MockHttpServletResponse answer =
                    portal.perform(get(URI.create(address))).andReturn().getResponse();
            String whole = answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            if (!String.valueOf(answer.getContentType()).startsWith("text/html")) {
                return answer.getStatus() + "\n" + whole;
            }
            return answer.getStatus() + "\n" + part(TITLE, whole) + "\n" + part(CRUMBS, whole) + "\n"
                    + part(MAIN, whole);
        } catch (Exception broken) {
            throw new AssertionError("no answer from " + address, broken);
        }
    }

    private static String part(Pattern pattern, String whole) {
        String part = pattern.matcher(whole)
                .results()
                .findFirst()
                .map(java.util.regex.MatchResult::group)
                .orElse("");
        String fields = FIELD.matcher(part).replaceAll("");
        String later = LATER_DAY.matcher(fields).replaceAll("");
        String first = FIRST_DAY.matcher(later).replaceAll("?");
        return ONLY_DAY.matcher(first).replaceAll("").replaceAll("\\s+", " ");
    }
}
