package org.accord.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.accord.shared.FieldCheck;
import org.accord.shared.UserId;

/** For whom somebody may stand in: a member of the organisation who may do as much, between two days of a year. */
final class Deputies {

    private static final int MOST_DAYS = 366;

    private Deputies() {}

    /** Whoever begins must have a day left; nobody is let in for a time that is over. */
    static void checkEnds(List<Membership> memberships, LocalDate today) {
        FieldCheck check = new FieldCheck();
        memberships.forEach(each ->
                check.that("untilDay", each.until() == null || !each.until().isBefore(today), "accounts.untilOver"));
        check.orThrow(AccountProblem.Invalid::new);
    }

    static void check(UserId user, Membership membership, List<User> colleagues, LocalDate today) {
        if (!membership.isDeputy()) {
            return;
        }
        LocalDate from = membership.from();
        LocalDate until = membership.until();
        new FieldCheck()
                .that(
                        "deputyOf",
                        !user.equals(membership.deputyOf()) && isCovered(membership, colleagues),
                        "accounts.deputyOf")
                .that("from", from != null, "required")
                .that("untilDay", until != null, "required")
                .that("untilDay", until == null || !until.isBefore(today), "accounts.untilOver")
                .that("untilDay", from == null || until == null || !until.isBefore(from), "accounts.untilBeforeFrom")
                .that(
                        "untilDay",
                        from == null || until == null || until.isBefore(from.plusDays(MOST_DAYS)),
                        "accounts.deputyDays")
                .that("untilDay", until == null || isLongEnough(membership, until, colleagues), "accounts.deputyDays")
                .orThrow(AccountProblem.Invalid::new);
    }

    private static boolean isCovered(Membership membership, List<User> colleagues) {
        return stoodInFor(membership, colleagues).anyMatch(own -> own.kind().covers(membership.kind()));
    }

    private static boolean isLongEnough(Membership membership, LocalDate until, List<User> colleagues) {
        return stoodInFor(membership, colleagues)
                .noneMatch(own -> own.until() != null && own.until().isBefore(until));
    }

    private static Stream<Membership> stoodInFor(Membership membership, List<User> colleagues) {
        return colleagues.stream()
                .filter(user -> user.id().equals(membership.deputyOf()))
                .flatMap(user -> user.own(membership.organisation()).stream());
    }
}
