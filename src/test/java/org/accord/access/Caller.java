package org.accord.access;

/** Those for whom the access table has a column, in the order of its columns. */
enum Caller {
    VISITOR,
    REPRESENTATIVE,
    REPRESENTATIVE_OF_ANOTHER,
    ORGANISATION_ADMINISTRATOR,
    ORGANISATION_ADMINISTRATOR_OF_ANOTHER,
    COORDINATOR,
    ADMINISTRATOR,
    SUSPENDED,
    SYSTEM;

    /** True for those who come over the web: the system never does. */
    boolean visitsPages() {
        return this != SYSTEM;
    }
}
