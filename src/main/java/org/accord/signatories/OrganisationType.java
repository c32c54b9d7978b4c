package org.accord.signatories;

/** What kind of stakeholder an organisation is; message keys {@code organisationType.<name>}. */
public enum OrganisationType {
    STATE,
    PUBLIC_AUTHORITY,
    INTERNATIONAL_ORGANISATION,
    COMPANY,
    TRADE_ASSOCIATION,
    CIVIL_SOCIETY,
    ACADEMIA
}
