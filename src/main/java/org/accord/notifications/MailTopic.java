package org.accord.notifications;

import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is about, as far as people narrow by it; null for what it has not.
 *
 * @param charter slug
 * @param region where the organisation is
 */
record MailTopic(
        MailKind kind,
        @Nullable String charter,
        @Nullable Region region,
        @Nullable OrganisationId organisation) {}
