package org.accord.shared.ui;

/** Whether an entry of the menu is of use to the caller, beyond what the role says; one bean for a view that asks. */
public interface Offered {

    /** Path of the view below {@code /app/}. */
    String view();

    /** False when the view would only say that it is for others. */
    boolean isOffered();
}
