package org.accord.signatories;

import java.util.List;

/** What stands in the domain name system. */
interface DomainRecords {

    /** The text records at a name, within seconds. */
    Answer texts(String name);

    /** What came back. */
    sealed interface Answer {

        /** The records; none when there are none, or no such name. */
        record Texts(List<String> texts) implements Answer {
            public Texts {
                texts = List.copyOf(texts);
            }
        }

        /** Nobody answered in time, or with an error. */
        record Silence() implements Answer {}
    }
}
