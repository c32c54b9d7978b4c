package org.accord.progress;

import java.util.List;
import java.util.Optional;
import org.accord.shared.UserId;

/**
 * How a shared draft stands.
 *
 * @param draft empty once it is sent
 * @param others who has the form open too, once each
 */
public record DraftNews(Optional<SharedDraft> draft, List<UserId> others) {}
