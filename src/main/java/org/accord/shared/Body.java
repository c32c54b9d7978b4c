package org.accord.shared;

/** Regional bodies whose members the record is read by; message keys {@code body.<name>}. */
public enum Body {
    /** Council of Europe. */
    COE("CoE"),
    /** League of Arab States. */
    LAS("LAS"),
    /** Organization of American States. */
    OAS("OAS"),
    /** African Union. */
    AU("AU"),
    /** Shanghai Cooperation Organisation. */
    SCO("SCO");

    private final String code;

    Body(String code) {
        this.code = code;
    }

    static Body of(String code) {
        for (Body body : values()) {
            if (body.code.equals(code)) {
                return body;
            }
        }
        throw new IllegalArgumentException("no body: " + code);
    }
}
