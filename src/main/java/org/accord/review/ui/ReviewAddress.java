package org.accord.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.accord.progress.ReportQueue;
import org.accord.progress.ReportStep;
import org.accord.review.Whose;

/**
 * What the address says of the queue: {@code ?q= &whose= &step= &charter= &order=}. What is usual is not said.
 *
 * @param words of the report or of its commitment; empty for all
 * @param charter slug; empty for all
 */
record ReviewAddress(String words, Whose whose, ReportStep step, String charter, ReportQueue.Order order) {

    private static final int LONGEST_WORDS = 200;

    static ReviewAddress of(QueryParameters query) {
        return new ReviewAddress(
                query.getSingleParameter("q")
                        .filter(typed -> typed.length() <= LONGEST_WORDS)
                        .orElse(""),
                one(query, "whose", Whose.values(), Whose.ALL),
                one(query, "step", ReportStep.values(), ReportStep.READ),
                query.getSingleParameter("charter").orElse(""),
                one(query, "order", ReportQueue.Order.values(), ReportQueue.Order.RISK));
    }

    private static <E extends Enum<E>> E one(QueryParameters query, String name, E[] all, E usual) {
        return query.getSingleParameter(name)
                .flatMap(said -> Arrays.stream(all)
                        .filter(each -> each.name().equals(said))
                        .findFirst())
                .orElse(usual);
    }

    ReviewAddress words(String typed) {
        return new ReviewAddress(typed, whose, step, charter, order);
    }

    ReviewAddress whose(Whose chosen) {
        return new ReviewAddress(words, chosen, step, charter, order);
    }

    ReviewAddress step(ReportStep chosen) {
        return new ReviewAddress(words, whose, chosen, charter, order);
    }

    ReviewAddress charter(String chosen) {
        return new ReviewAddress(words, whose, step, chosen, order);
    }

    ReviewAddress order(ReportQueue.Order chosen) {
        return new ReviewAddress(words, whose, step, charter, chosen);
    }

    boolean isNarrowed() {
        return !words.isBlank() || whose != Whose.ALL || step != ReportStep.READ || !charter.isEmpty();
    }

    ReportQueue queue() {
        return new ReportQueue(Set.of(step), charter, words, order);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new TreeMap<>();
        put(parameters, "q", words, String::strip, "");
        put(parameters, "whose", whose, Whose::name, Whose.ALL);
        put(parameters, "step", step, ReportStep::name, ReportStep.READ);
        put(parameters, "charter", charter, String::strip, "");
        put(parameters, "order", order, ReportQueue.Order::name, ReportQueue.Order.RISK);
        return QueryParameters.simple(parameters);
    }

    private static <T> void put(
            Map<String, String> parameters, String name, T value, Function<T, String> word, T usual) {
        if (!value.equals(usual) && !word.apply(value).isEmpty()) {
            parameters.put(name, word.apply(value));
        }
    }
}
