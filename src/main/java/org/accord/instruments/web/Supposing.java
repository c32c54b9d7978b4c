package org.accord.instruments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.instruments.SimulationDraft;

/** Reads what is supposed from an address: {@code state=JO&on=2027-03-01&state=...}. */
final class Supposing {

    static final String STATE = "state";
    static final String ON = "on";

    private Supposing() {}

    static SimulationDraft of(HttpServletRequest request) {
        return SimulationDraft.of(values(request, STATE), values(request, ON));
    }

    /** An address that supposes the same. */
    static String address(String path, SimulationDraft draft) {
        return path
                + draft.rows().stream()
                        .map(row -> STATE + "=" + encoded(row.state()) + "&" + ON + "=" + encoded(row.on()))
                        .collect(Collectors.joining("&", "?", ""))
                        .replaceFirst("\\?$", "");
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
