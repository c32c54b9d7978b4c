package org.accord.register;

/** States as the register keeps them, for tests and seeds that record many acts themselves. */
public final class Payloads {

    private Payloads() {}

    public static String of(Object state) {
        return PayloadJson.write(state);
    }
}
