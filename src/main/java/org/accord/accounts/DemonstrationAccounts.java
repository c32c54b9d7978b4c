package org.accord.accounts;

import java.util.List;

/** Accounts anyone may try, offered on the sign-in page in demonstration mode only; shell's demonstration data has them. */
public interface DemonstrationAccounts {

    /** In the order they are offered; empty when there are none. */
    List<Account> offered();

    /**
     * An account with its password in the open.
     *
     * @param label message key of what it is for
     */
    record Account(String label, String email, String password) {}
}
