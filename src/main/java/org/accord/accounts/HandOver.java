package org.accord.accounts;

import java.time.LocalDate;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to take over from whom.
 *
 * @param colleague the successor when it is a member; null for somebody new, who is then named by the next three
 * @param email as typed
 * @param displayName used when the address has no account yet
 * @param language in which we write to somebody new
 * @param lastDay the leaver's last day, in UTC, today or later; null for at once
 */
public record HandOver(
        OrganisationId organisation,
        UserId leaver,
        @Nullable UserId colleague,
        String email,
        String displayName,
        Language language,
        @Nullable LocalDate lastDay) {

    void check(LocalDate today) {
        new FieldCheck()
                .that("colleague", !leaver.equals(colleague), "accounts.successor")
                .that("email", colleague != null || EmailAddress.isOne(email), "accounts.email")
                .that("lastDay", lastDay == null || !lastDay.isBefore(today), "accounts.untilOver")
                .orThrow(AccountProblem.Invalid::new);
    }
}
