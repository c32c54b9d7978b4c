package org.accord.accounts;

import java.util.List;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;

/**
 * What a feature keeps that hangs on one member of an organisation: told before the member hands over, and passed on when
 * they do. One bean per feature; whether the caller may, {@link Successions} has asked.
 */
public interface Belongings {

    /** What there is, one line in words for each sort of thing; empty when there is nothing. */
    default List<String> of(User leaver, OrganisationId organisation, Language language) {
        return List.of();
    }

    /** Gives the successor what was the leaver's; again changes nothing. */
    default void pass(User leaver, User successor, OrganisationId organisation) {}

    /** True when what was typed under a key of {@link Drafts} is about something of the organisation. */
    default boolean isAbout(OrganisationId organisation, String draftKey) {
        return false;
    }
}
