package org.accord.capacity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.accord.capacity.CapacityProblem;
import org.accord.capacity.Need;
import org.accord.capacity.NeedSummary;
import org.accord.capacity.Needs;
import org.accord.capacity.Offer;
import org.accord.capacity.OfferSummary;
import org.accord.capacity.Offers;
import org.accord.register.Recorded;
import org.accord.shared.Page;
import org.accord.shared.web.AskedFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Needs and offers as JSON, with the filters of the pages; pages count from 1 in the address, from 0 in the answer. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CapacityApi {

    private final Needs needs;
    private final Offers offers;
    private final Clock clock;

    CapacityApi(Needs needs, Offers offers, Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping("/needs")
    Page<NeedSummary> needs(HttpServletRequest request) {
        return needs.list(Asked.query(Needs.all(), request, clock));
    }

    @GetMapping("/needs/{id}")
    Recorded<Need> need(@PathVariable String id, HttpServletRequest request) {
        return needs.find(id, AskedFor.of(request, clock).asOf()).orElseThrow(() -> new CapacityProblem.NotFound(id));
    }

    @GetMapping("/offers")
    Page<OfferSummary> offers(HttpServletRequest request) {
        return offers.list(Asked.query(Offers.all(), request, clock));
    }

    @GetMapping("/offers/{id}")
    Recorded<Offer> offer(@PathVariable String id, HttpServletRequest request) {
        return offers.find(id, AskedFor.of(request, clock).asOf()).orElseThrow(() -> new CapacityProblem.NotFound(id));
    }
}
