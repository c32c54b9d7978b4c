package org.accord.signatories;

import java.time.Instant;

/** What an applicant is to be written to about, and no act in the register. */
public sealed interface ApplicantEvent {

    /** Id of the draft or application. */
    String id();

    Instant at();

    /** An unsent application is kept, and its link wanted by mail. */
    record DraftKept(String id, Instant at) implements ApplicantEvent {}

    /** A link is wanted that shows that mail to the domain arrives. */
    record DomainMailWanted(String id, Instant at) implements ApplicantEvent {}
}
