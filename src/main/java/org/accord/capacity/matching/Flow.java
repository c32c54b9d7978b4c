package org.accord.capacity.matching;

import java.util.ArrayList;
import java.util.List;
import org.accord.capacity.matching.Candidates.Pair;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/**
 * The cheapest flow of slots from the needs to the offers, by JGraphT's capacity scaling.
 *
 * <pre>
 * source -(first slot: the need's rank outweighs all scores; further slots: nothing)-> need -(score)-> offer -(slots)-> sink
 * source -(slots that nobody gives)-> sink
 * </pre>
 *
 * <p>Ranks need no exponential weights: sets of needs that can be served together form a matroid, in which the heaviest
 * set is the same for all weights of the same order. So one step of rank outweighs all scores, and that is enough.
 */
final class Flow {

    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int FIRST = 2;
    private static final int SCALING = 1;
    /** JGraphT takes paths of this cost for blocked; ours stay well below. */
    private static final long COSTLIEST_PATH = (long) (CapacityScalingMinimumCostFlow.COST_INF / 4);

    private final Graph<Integer, Integer> network = GraphTypeBuilder.<Integer, Integer>directed()
            .allowingMultipleEdges(true)
            .weighted(true)
            .buildGraph();
    private final List<Integer> capacities = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Integer> arcsOfPairs = new ArrayList<>();
    private int wanted;

    /** A pair and how many slots flow between them. */
    record Given(Pair pair, int slots) {}

    private Flow() {}

    /**
     * Solves the market over the candidates.
     *
     * @throws ArithmeticException when the market is so large that its weights do not fit
     */
    static List<Given> of(Market market, Candidates candidates) {
        Flow flow = new Flow();
        flow.build(market, candidates);
        return flow.solve();
    }

    private void build(Market market, Candidates candidates) {
        List<Need> needs = market.needs();
        List<Offer> offers = market.offers();
        wanted = needs.stream().mapToInt(Need::slots).reduce(0, Math::addExact);
        int given = offers.stream().mapToInt(Offer::slots).reduce(0, Math::addExact);
        int top = needs.stream().mapToInt(Need::rank).max().orElse(0);
        long step = Math.addExact(Math.multiplyExact((long) Math.min(wanted, given), Score.BEST), 1);
        long base = Math.multiplyExact(step, top);
        if (base > COSTLIEST_PATH) {
            throw new ArithmeticException("the market is too large for exact weights");
        }
        int vertices = FIRST + needs.size() + offers.size();
        for (int vertex = 0; vertex < vertices; vertex++) {
            network.addVertex(vertex);
        }
        arc(SOURCE, SINK, wanted, base + Score.BEST);
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            arc(SOURCE, FIRST + i, 1, base - step * need.rank());
            if (need.slots() > 1) {
                arc(SOURCE, FIRST + i, need.slots() - 1, base);
            }
        }
        int firstOffer = FIRST + needs.size();
        for (int i = 0; i < offers.size(); i++) {
            arc(firstOffer + i, SINK, offers.get(i).slots(), 0);
        }
        for (List<Pair> ofNeed : candidates.pairs()) {
            for (Pair pair : ofNeed) {
                int most = Math.min(
                        needs.get(pair.need()).slots(), offers.get(pair.offer()).slots());
                pairs.add(pair);
                arcsOfPairs.add(arc(
                        FIRST + pair.need(),
                        firstOffer + pair.offer(),
                        most,
                        Score.BEST - pair.score().total()));
            }
        }
    }

    private Integer arc(int from, int to, int capacity, long cost) {
        Integer arc = capacities.size();
        capacities.add(capacity);
        network.addEdge(from, to, arc);
        network.setEdgeWeight(arc, cost);
        return arc;
    }

    private List<Given> solve() {
        List<Given> given = new ArrayList<>();
        if (pairs.isEmpty()) {
            return given;
        }
        var problem = new MinimumCostFlowProblemImpl<Integer, Integer>(network, this::supply, capacities::get);
        var flows = new CapacityScalingMinimumCostFlow<Integer, Integer>(SCALING)
                .getMinimumCostFlow(problem)
                .getFlowMap();
        for (int i = 0; i < pairs.size(); i++) {
            int slots = flows.getOrDefault(arcsOfPairs.get(i), 0.0).intValue();
            if (slots > 0) {
                given.add(new Given(pairs.get(i), slots));
            }
        }
        return given;
    }

    private Integer supply(Integer vertex) {
        return switch (vertex) {
            case SOURCE -> wanted;
            case SINK -> -wanted;
            default -> 0;
        };
    }
}
