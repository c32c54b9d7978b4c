package org.accord.signatories;

import java.util.EnumSet;
import java.util.Set;

/** What an organisation works in; message keys {@code sector.<name>}. States have none. */
public enum Sector {
    SOFTWARE(Group.ECONOMY),
    TELECOMMUNICATIONS(Group.ECONOMY),
    FINANCE(Group.ECONOMY),
    ENERGY(Group.ECONOMY),
    HEALTH(Group.ECONOMY),
    TRANSPORT(Group.ECONOMY),
    INDUSTRY(Group.ECONOMY),
    TRADE(Group.ECONOMY),
    SERVICES(Group.ECONOMY),
    CYBERSECURITY(Group.PUBLIC),
    LAW_ENFORCEMENT(Group.PUBLIC),
    DIPLOMACY(Group.PUBLIC),
    ADMINISTRATION(Group.PUBLIC),
    RESEARCH(Group.SOCIETY),
    EDUCATION(Group.SOCIETY),
    HUMAN_RIGHTS(Group.SOCIETY),
    MEDIA(Group.SOCIETY),
    PROFESSIONS(Group.SOCIETY);

    /** Which organisations choose from it; message keys {@code sector.group.<name>}. */
    public enum Group {
        /** For companies and their associations. */
        ECONOMY(OrganisationType.COMPANY, OrganisationType.TRADE_ASSOCIATION),
        /** For public authorities and international organisations. */
        PUBLIC(OrganisationType.PUBLIC_AUTHORITY, OrganisationType.INTERNATIONAL_ORGANISATION),
        /** For civil society and academia. */
        SOCIETY(OrganisationType.CIVIL_SOCIETY, OrganisationType.ACADEMIA);

        private final Set<OrganisationType> types;

        Group(OrganisationType first, OrganisationType second) {
            types = EnumSet.of(first, second);
        }
    }

    private final Group group;

    Sector(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    boolean fits(OrganisationType type) {
        return group.types.contains(type);
    }
}
