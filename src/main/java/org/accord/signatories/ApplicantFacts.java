package org.accord.signatories;

import java.util.List;
import org.accord.shared.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant may add about the organisation.
 *
 * @param sector one that its type chooses from; null when not given
 * @param size null when not given
 * @param contacts at most three, in the order given
 */
public record ApplicantFacts(
        @Nullable Sector sector, @Nullable Size size, List<ContactPerson> contacts) {

    /** How many contact persons there may be. */
    public static final int MOST_CONTACTS = 3;

    /** Nothing added. */
    public static final ApplicantFacts NONE = new ApplicantFacts(null, null, List.of());

    private static final int LONGEST_PART = 200;
    private static final int LONGEST_EMAIL = 254;

    public ApplicantFacts(@Nullable Sector sector, @Nullable Size size, @Nullable List<ContactPerson> contacts) {
        this.sector = sector;
        this.size = size;
        this.contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    void check(FieldCheck check, @Nullable OrganisationType type) {
        check.that("sector", sector == null || type == null || sector.fits(type), "papers.sectorOfOthers")
                .that("size", size == null || type != OrganisationType.STATE, "papers.stateHasNone");
        for (int number = 1; number <= contacts.size(); number++) {
            ContactPerson contact = contacts.get(number - 1);
            if (!contact.isBlank()) {
                check.text("contactName" + number, contact.name(), LONGEST_PART)
                        .optionalText("contactFunction" + number, contact.function(), LONGEST_PART)
                        .text("contactEmail" + number, contact.email(), LONGEST_EMAIL)
                        .that("contactEmail" + number, ApplicationDraft.isEmail(contact.email()), "email");
            }
        }
        check.that("contactName1", contacts.size() <= MOST_CONTACTS, "tooMany");
    }

    /** Without the rows that were left empty. */
    ApplicantFacts withoutBlanks() {
        return new ApplicantFacts(
                sector,
                size,
                contacts.stream().filter(contact -> !contact.isBlank()).toList());
    }
}
