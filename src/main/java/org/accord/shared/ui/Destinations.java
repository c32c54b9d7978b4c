package org.accord.shared.ui;

import java.util.List;
import org.accord.shared.Language;

/**
 * What a feature adds to the palette beside its views: acts the caller may begin, records of their own. One bean per
 * feature; it answers nothing that its services would refuse the caller.
 */
public interface Destinations {

    /** At most some hundreds, acts before records. */
    List<Destination> of(Language language);
}
