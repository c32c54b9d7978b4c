package org.accord.approvals;

import java.util.List;
import org.accord.shared.Language;

/** A sort of act that binds an organisation; one bean each, in the feature that does it. */
public interface BindingAct {

    /** Lower case with a hyphen; message key {@code approvals.act.<kind>}. */
    String kind();

    /** False once the thing has changed since the approval was asked for. */
    boolean stands(Binding binding);

    /** What the act says, for whoever is to approve it. */
    List<Line> lines(Binding binding, Language language);

    /** Does it, as the caller, who has approved it. */
    void perform(Binding binding);

    /** One part of it, by name. */
    record Line(String name, String text) {}
}
