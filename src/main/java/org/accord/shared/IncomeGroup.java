package org.accord.shared;

/** World Bank income groups as of August 2023; message keys {@code income.<name>}. Neediest first. */
public enum IncomeGroup {
    LOW("L"),
    LOWER_MIDDLE("LM"),
    UPPER_MIDDLE("UM"),
    HIGH("H"),
    UNCLASSIFIED("unclassified");

    private final String code;

    IncomeGroup(String code) {
        this.code = code;
    }

    static IncomeGroup of(String code) {
        for (IncomeGroup group : values()) {
            if (group.code.equals(code)) {
                return group;
            }
        }
        throw new IllegalArgumentException("no income group: " + code);
    }
}
