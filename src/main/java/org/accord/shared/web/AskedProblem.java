package org.accord.shared.web;

import java.util.Map;
import org.accord.shared.Problem;

/** An address that holds something unreadable, or a day that has not come. */
public final class AskedProblem extends Problem {

    public AskedProblem(String parameter) {
        super(Kind.INVALID, "address.invalid", Map.of("parameter", parameter));
    }
}
