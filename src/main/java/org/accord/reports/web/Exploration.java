package org.accord.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.commitments.Commitments;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.AskedProblem;
import org.accord.signatories.Signatories;

/**
 * What an address of the explorer asks for.
 *
 * @param by field to group by, one of the kind's
 * @param filters values by field, without fields that nothing was asked of
 * @param known up to when facts about instruments count as known
 * @param page from 0
 */
record Exploration(Explored what, String by, Map<String, List<String>> filters, AsOf asOf, AsOf known, int page) {

    private static final String STANDING = "standing";
    private static final String PRINCIPLE = "principle";

    /**
     * Reads an address; without anything in it, signatories by type.
     *
     * @throws AskedProblem naming the parameter that cannot be read
     */
    static Exploration of(HttpServletRequest request, Clock clock) {
        AskedFor asked = AskedFor.of(request, clock);
        Explored what = first(request, "what", Explored.SIGNATORIES.slug())
                .flatMap(slug -> Explored.of(slug).stream())
                .findFirst()
                .orElseThrow(() -> new AskedProblem("what"));
        String by = first(request, "by", what.fields().getFirst())
                .filter(what.fields()::contains)
                .findFirst()
                .orElseThrow(() -> new AskedProblem("by"));
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String field : what.fields()) {
            List<String> values = AskedFor.filter(request, field);
            if (!values.isEmpty()) {
                filters.put(field, values);
            }
        }
        return new Exploration(what, by, filters, asked.asOf(), AskedFor.known(request, clock), asked.page());
    }

    private static Stream<String> first(HttpServletRequest request, String name, String otherwise) {
        List<String> values = AskedFor.filter(request, name);
        return Stream.of(values.isEmpty() ? otherwise : values.getFirst());
    }

    /** Narrows a query over all of the kind. */
    IndexQuery narrow(IndexQuery all) {
        IndexQuery query = all.asOf(asOf);
        for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
            query = query.where(filter.getKey(), filter.getValue());
        }
        return query;
    }

    /** The signatories that are asked for; those who stand no more only where the standing is asked for. */
    IndexQuery signatories() {
        IndexQuery all = narrow(Signatories.everybody());
        return by.equals(STANDING) || filters.containsKey(STANDING) ? all : Signatories.listed(all);
    }

    /**
     * The commitments that are asked for; where principles are, those under one charter, since each has its own.
     *
     * @param numbered slug of the charter whose principles are meant by their numbers
     */
    IndexQuery commitments(String numbered) {
        IndexQuery all = narrow(Commitments.all());
        return by.equals(PRINCIPLE) || filters.containsKey(PRINCIPLE) ? all.where("charter", numbered) : all;
    }

    /** True when the value passes what was asked of the field. */
    boolean takes(String field, String value) {
        return filters.getOrDefault(field, List.of(value)).contains(value);
    }

    /** The public list of what stands behind one value; empty when that list cannot be narrowed so. */
    String list(String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(filters);
        all.put(by, List.of(value));
        return all.keySet().stream().allMatch(what::isListedBy) ? "/" + what.slug() + "?" + query(all) : "";
    }

    /** A download of what was asked for; language and day are added by the page. */
    String download(String file) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("what", List.of(what.slug()));
        all.put("by", List.of(by));
        all.putAll(filters);
        return "/explore/" + file + "?" + query(all);
    }

    private static String query(Map<String, List<String>> all) {
        return all.entrySet().stream()
                .flatMap(filter -> filter.getValue().stream()
                        .map(value -> filter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
