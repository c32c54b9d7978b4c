package org.accord.register;

/** Opens the records of one kind; each feature's store calls it once, in its constructor. */
public interface RecordKinds {

    /**
     * Declares a kind and makes its collection follow the register.
     *
     * @param kind lower-case noun, such as {@code commitment}
     * @param collection lower-case plural, such as {@code commitments}
     * @param type a Java record
     */
    <T> Records<T> of(String kind, String collection, Class<T> type);
}
