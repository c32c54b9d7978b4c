package org.accord.storage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an aggregation pipeline asks of a server: its stages, accumulators and expressions. */
final class PipelineUsage {

    private final Set<String> terms;
    private final Consumer<Map<String, ?>> queries;

    PipelineUsage(Set<String> terms, Consumer<Map<String, ?>> queries) {
        this.terms = terms;
        this.queries = queries;
    }

    void stages(List<?> stages) {
        stages.forEach(stage -> Usage.map(stage).forEach(this::stage));
    }

    private void stage(String name, Object body) {
        terms.add("stage " + name);
        switch (name) {
            case "$match" -> queries.accept(Usage.map(body));
            case "$group", "$bucket" -> group(name, Usage.map(body));
            case "$facet" -> Usage.map(body).values().forEach(stages -> stages(Usage.list(stages)));
            case "$lookup", "$unionWith" -> stages(Usage.list(Usage.map(body).get("pipeline")));
            case "$sort" ->
                Usage.map(body).forEach((field, order) -> {
                    if (order instanceof Map) {
                        terms.add("sort " + Usage.firstKey(Usage.map(order)));
                    }
                });
            case "$merge", "$out", "$graphLookup" -> {}
            default -> expression(body);
        }
    }

    private void group(String stage, Map<String, ?> body) {
        Object outputs = stage.equals("$bucket") ? body.get("output") : body;
        Usage.map(outputs).forEach((field, output) -> {
            if (field.equals("_id")) {
                expression(output);
            } else {
                Usage.map(output).forEach((accumulator, operand) -> {
                    terms.add("accumulator " + accumulator);
                    expression(operand);
                });
            }
        });
        if (stage.equals("$bucket") && body.get("groupBy") != null) {
            expression(body.get("groupBy"));
        }
    }

    /** Walks an expression; what is under {@code $literal} is not one. */
    void expression(@Nullable Object expression) {
        if (expression instanceof List<?> list) {
            list.forEach(this::expression);
        }
        Usage.map(expression).forEach((key, operand) -> {
            if (key.startsWith("$")) {
                terms.add("expression " + key);
            }
            if (!key.equals("$literal")) {
                expression(operand);
            }
        });
    }
}
